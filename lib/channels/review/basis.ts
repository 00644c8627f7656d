import { consumerPenalty } from "@/lib/law/consumer-refs";
import { reportChecked } from "@/lib/law/market-refs";
import { caseOrReasons } from "@/lib/law/police-refs";
import { commercialCallsPenalty } from "@/lib/law/refs";
import {
  actUnlawful,
  burdenOnAgency,
  dutyOrdered,
  dutyUnlawful,
  reviewable,
  reviewDecided,
  reviewFirst,
  reviewInTime,
  reviewStanding,
  reviewUntold,
  standingOfComplainants,
} from "@/lib/law/review-refs";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { answerTo } from "../parts/answer-to";
import {
  type Basis,
  cited,
  commercialDays,
  named,
  noBasis,
  quoted,
  quotedFor,
  together,
} from "../parts/basis";
import { followedOf } from "../parts/followed";
import { numberChecks } from "../parts/number-checks";
import { silenceBasis } from "../parts/overdue";
import { orderBasis } from "../police/basis";
import { lineChecks } from "../tca-report/line-checks";
import { supervision } from "../tca-report/supervision";
import { appealDuty, isAppeal } from "./appeal";
import { reasonBasis } from "./reasons";
import { isByUntold, respondentOf } from "./time";

/** Why a review, and in what time; then what the respondent itself owed. What a clerk knows by heart is named and not quoted. */
export function reviewBasis(facts: Facts): Basis {
  const step = respondentOf(facts) ?? followedOf(facts);
  const { today } = facts;
  const isAnswered = answerTo(step, facts.filed) !== undefined;
  const [decisive, ...beside] = isAnswered
    ? [burdenOnAgency, actUnlawful, dutyOrdered]
    : [dutyOrdered, dutyUnlawful];
  return together(
    ...[reviewable, standingOfComplainants, decisive].map((one) => quoted(one, today)),
    named(
      "并依照",
      [isByUntold(facts, step) ? reviewUntold : reviewInTime, reviewFirst, reviewStanding, ...beside],
      [today],
      "提出本申请",
    ),
    cited([reviewDecided], today),
    dutyOf(facts, step),
    reasonBasis(facts, step),
    silenceBasis(facts),
  );
}

/** The rules by which it was to check the numbers, as the report named them. */
function administrationDuty(facts: Facts): Basis {
  const checks = [...numberChecks(facts.calls), ...lineChecks(facts)];
  return together(...checks.map(({ basis }) => basis), supervision(facts));
}

/** What the law asks of that office: a market authority checks in time, the police deal with what was reported or say why not, a 通信管理局 supervises. */
function dutyOf(facts: Facts, step: FiledStep): Basis {
  const { office, filed } = step;
  if (isAppeal(step)) return appealDuty(facts, step);
  if (office === "administration") return administrationDuty(facts);
  if (office === "police") return together(orderBasis(facts), quotedFor(caseOrReasons, [filed.on]));
  if (office !== "market") return noBasis;
  const rules = [reportChecked, commercialCallsPenalty, consumerPenalty];
  return named("并请依照", rules, [...commercialDays(facts.calls), facts.today], "审查");
}
