import { administrationOf } from "./administrations";
import type { Ask, Need } from "./channel";
import type { Facts } from "./facts";

/** The province where the user's own number was opened, as the user said it; "" until then. What a table supposes is said by nobody. */
export function numberProvinceOf({ answers }: Pick<Facts, "answers">): string {
  return administrationOf(answers.numberProvince)?.province ?? "";
}

export const numberProvinceAsk: Ask = {
  field: "numberProvince",
  label: "你的号码在哪个省办的",
  hint: "不一定是你在的省",
  required: false,
};

/** Whom a letter to the operator names, and where an appeal goes, hang on it. otherwise: how the letter reads without it. */
export function numberProvinceNeed(facts: Pick<Facts, "answers">, otherwise: string): Need[] {
  if (numberProvinceOf(facts) !== "") return [];
  const next = { text: `选一个省，入网时的协议、账单上有；不填，${otherwise}` };
  return [{ code: "number-province", text: "你的号码在哪个省办的", required: false, next }];
}
