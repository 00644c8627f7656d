import { identify } from "@/lib/numbers/identify";
import { administrationOf } from "./administrations";
import type { Ask } from "./channel";
import type { Facts } from "./facts";

type Person = Pick<Facts, "answers" | "complainant">;

/** The province where the user's own number was opened: as the user said, else as both number tables say, unless the user lives in another one. "" while it is not certain. */
export function numberProvinceOf({ answers, complainant }: Person): string {
  const told = administrationOf(answers.numberProvince)?.province;
  if (told) return told;
  const listed = listedProvince(complainant.phone);
  return complainant.province === "" || complainant.province === listed ? listed : "";
}

/** What the form begins with: what is certain, else what the tables say, else where the user lives. */
export function likelyNumberProvince(person: Person): string {
  const { complainant } = person;
  return (
    numberProvinceOf(person) ||
    listedProvince(complainant.phone) ||
    (administrationOf(complainant.province)?.province ?? "")
  );
}

/** The question, with what its first answer was taken from. */
export const numberProvinceAsk: Ask = {
  field: "numberProvince",
  label: "你的号码在哪个省办的",
  hint: "不一定是你在的省",
  required: false,
};

export function withItsSource(ask: Ask, person: Person): Ask {
  if (ask.field !== "numberProvince" || person.answers.numberProvince !== "") return ask;
  const listed = listedProvince(person.complainant.phone);
  if (listed !== "") return { ...ask, hint: `按号段填的是${listed}，不对就改` };
  return likelyNumberProvince(person) === "" ? ask : { ...ask, hint: "按你在的省填的，不对就改" };
}

/** What only one table says is not taken. */
function listedProvince(phone: string): string {
  const { province, lonePlace } = identify(phone);
  return lonePlace ? "" : (administrationOf(province ?? "")?.province ?? "");
}
