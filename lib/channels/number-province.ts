import { administrationOf } from "./administrations";
import type { Ask } from "./channel";
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
