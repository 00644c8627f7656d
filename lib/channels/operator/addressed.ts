import type { Sourced } from "../channel";
import type { Facts } from "../facts";
import { numberProvinceOf } from "../number-province";
import { sourced } from "../sources";
import { companiesCheckedOn } from "./companies";
import { operatorName, ownCompany } from "./names";

/** Why this letter goes to the name it bears, as far as that is the operator as it is known today; to: whom the letter, which may be frozen, is addressed to. */
export function addressedAs(facts: Facts, to: string): Sourced[] {
  const company = ownCompany(facts);
  if (company && to === company.name) {
    const text = `这封信写给${to}，是它在${numberProvinceOf(facts)}的公司全称。`;
    return [sourced(text, company.source, { checkedOn: companiesCheckedOn })];
  }
  if (facts.complainant.operator === "" || to !== operatorName(facts.complainant)) return [];
  return [sourced(`这封信写给${to}，写的是品牌名。`, "你填的运营商")];
}
