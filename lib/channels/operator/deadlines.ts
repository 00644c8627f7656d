import type { Deadline } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import { placeInPrint, placeOf } from "@/lib/law/print";
import type { Facts } from "../facts";
import { numberProvinceOf } from "../number-province";
import { answerRule, spanInWords } from "../operator-answer";

/** The last day of the operator's answer; after it the appeal opens. */
export function operatorDeadlines(filedOn: string, facts: Facts): Deadline[] {
  const { span, status, duty } = answerRule(numberProvinceOf(facts));
  const basis = `${placeInPrint(duty)}：${spanInWords(span)}内答复，没答复就能申诉`;
  const rule = { id: "operator-answered", name: "最晚给出答复", span, status, basis, law: placeOf(duty) };
  return [due(rule, filedOn)];
}
