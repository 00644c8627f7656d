import type { Sourced } from "../channel";
import type { Complainant } from "../complainant";
import { sourced } from "../sources";
import { companiesCheckedOn, companyOf } from "./companies";

/** By what name the operator is addressed, and where that was read; nothing while nobody knows the operator. */
export function addressedAs(complainant: Complainant): Sourced[] {
  if (complainant.operator === "") return [];
  const company = companyOf(complainant);
  if (!company) return [sourced("信里写品牌名。", "没有查到出处", { unverified: "公司在本省的全称" })];
  const text = `信写给${company.name}，是它在本省的公司全称。`;
  return [sourced(text, company.source, { checkedOn: companiesCheckedOn })];
}
