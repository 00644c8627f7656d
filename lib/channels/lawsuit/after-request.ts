import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Run } from "@/lib/letters/letter";
import { defendantNamed, defendantsOf } from "../defendants";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { cameInWords, cameRuns } from "../parts/amount";
import { type Ledger, run } from "../parts/ledger";
import { bracketed, ringsAnsweredRuns } from "../parts/rings-answered";
import { chargedWith, chargesOf } from "./charges";

/** 提交以后，被告仍来电2次。 What a defendant is charged with from after the day on which it was asked to stop. */
export function afterRequestRuns(step: FiledStep, facts: Facts, ledger: Ledger): Run[] {
  const { complaintId, filed, office } = step;
  const asked = defendantNamed(defendantsOf(facts.answers), filed.to)?.name;
  const charge = chargesOf(facts).find(({ defendant }) => defendant.name === asked);
  if (!charge || office !== "company") return []; // of a reminder it is told under the request
  const later = chargedWith(charge).filter(({ at }) => dayInBeijing(at) > filed.on);
  if (later.length === 0) return [];
  const claim = {
    id: `after-request-${complaintId}`,
    text: `请求以后${cameInWords(later)}`,
    source: "从提交的第二天数起",
    callIds: later.map(({ id }) => id),
  };
  return [
    run("提交以后，被告仍"),
    ...cameRuns(later, claim, ledger),
    ...bracketed(ringsAnsweredRuns(later, claim, ledger)),
    run("。"),
  ];
}
