import { appealAnswered, operatorFirst } from "@/lib/law/appeal-refs";
import type { Facts } from "../facts";
import { numberProvinceOf } from "../number-province";
import { callsToTrace } from "../operator/own-calls";
import { sellingBasis } from "../operator/selling-basis";
import { tracingBasis } from "../operator/tracing-basis";
import { alsoCitedFor, answerRule } from "../operator-answer";
import { type Basis, quoted, together } from "../parts/basis";
import { askedAbout } from "./asked";

/** The right to appeal, that the operator had its turn, and the province's own rule, all in force today; its own duty to trace, and behind it what selling is held against. */
export function appealBasis(facts: Facts): Basis {
  const calls = askedAbout(facts);
  const { basis, saysAppealTerm, ...rule } = answerRule(numberProvinceOf(facts));
  const term = saysAppealTerm ? [] : [appealAnswered];
  const passages = new Set([operatorFirst, basis, ...alsoCitedFor(rule, calls), ...term]);
  return together(
    ...[...passages].map((passage) => quoted(passage, facts.today)),
    tracingBasis(callsToTrace({ ...facts, calls })),
    sellingBasis(calls),
  );
}
