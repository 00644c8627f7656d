import { appealAnswered, operatorFirst } from "@/lib/law/refs";
import type { Facts } from "../facts";
import { numberProvinceOf } from "../number-province";
import { answerRule } from "../operator-answer";
import { type Basis, quoted, together } from "../parts/basis";

/** The right to appeal, that the operator had its turn, and the province's own rule; all in force today. */
export function appealBasis(facts: Facts): Basis {
  const { basis, alsoCited } = answerRule(numberProvinceOf(facts));
  const passages = new Set([operatorFirst, basis, ...alsoCited, appealAnswered]);
  return together(...[...passages].map((passage) => quoted(passage, facts.today)));
}
