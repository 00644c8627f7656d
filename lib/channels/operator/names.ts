import { askedStep } from "../asked-step";
import type { Complainant } from "../complainant";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { numberProvinceOf } from "../number-province";
import { type Company, companyOf } from "./companies";

type Person = Pick<Facts, "answers" | "complainant">;

const hotlines: Partial<Record<Complainant["operator"], string>> = {
  中国移动: "10086",
  中国联通: "10010",
  中国电信: "10000",
  中国广电: "10099",
};

/** 中国移动; the brand of a virtual operator; 运营商 while unknown. */
export function operatorName(one: Complainant): string {
  if (one.operator === "虚拟运营商") return one.operatorBrand || "虚拟运营商";
  return one.operator || "运营商";
}

/** 中国移动通信集团辽宁有限公司; the brand where the company's name is not certain. */
export function companyName(person: Person): string {
  return ownCompany(person)?.name ?? operatorName(person.complainant);
}

/** The operator's own company where the number was opened; null while that is not certain. */
export function ownCompany(person: Person): Company | null {
  const { operator } = person.complainant;
  return companyOf({ operator, province: numberProvinceOf(person) });
}

/** The company that was complained to, which the user may have left since; the user's own while nothing is recorded. */
export function respondentName(facts: Pick<Facts, "filed" | "complainant" | "answers">): string {
  const { complainant } = facts;
  const asked = askedStep(facts)?.filed.to ?? "";
  return asked === "" || asked === operatorName(complainant) ? companyName(facts) : asked;
}

/** A step that went to the user's own operator, which is recorded by its brand, goes by the company's name. */
export function toCompany(step: FiledStep, person: Person): FiledStep {
  const { complainant } = person;
  if (complainant.operator === "" || step.filed.to !== operatorName(complainant)) return step;
  return { ...step, filed: { ...step.filed, to: companyName(person) } };
}

/** 10086; 运营商客服 for a virtual operator, which has a line of its own. */
export function operatorHotline(one: Complainant): string {
  return hotlines[one.operator] ?? "运营商客服";
}
