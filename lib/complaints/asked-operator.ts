import type { Facts } from "@/lib/channels/facts";
import { latestAt } from "@/lib/channels/filed-step";
import { operatorDeadlines } from "@/lib/channels/operator/deadlines";
import { operatorName } from "@/lib/channels/operator/names";
import { instantOf } from "@/lib/deadlines/beijing";
import type { Step, StepSaid } from "@/lib/filings/step";
import type { Chapter } from "./timeline";

/** The complaint to the operator that is known from the answers of an appeal only; null when it was recorded itself, or not said. */
export function askedOperator(facts: Facts): Chapter | null {
  const { answers, complainant, filed } = facts;
  const { operatorOn, operatorReceipt, operatorOutcome, operatorReplyOn, operatorReply } = answers;
  if (operatorOn === "" || latestAt(filed, "operator")) return null;
  const asked: StepSaid = {
    kind: "filed",
    on: operatorOn,
    way: "phone",
    to: operatorName(complainant),
    receipt: operatorReceipt,
    version: null,
    evidenceIds: [],
    note: "",
  };
  const outcome = operatorOutcome === "satisfied" ? "satisfied" : "unsatisfied";
  const answer: StepSaid | null =
    operatorReplyOn === ""
      ? null
      : { kind: "replied", on: operatorReplyOn, outcome, words: operatorReply, receipt: "", evidenceIds: [] };
  return {
    id: "asked-operator",
    numbers: [],
    channelName: "运营商投诉",
    letterName: "投诉",
    role: "投诉人",
    receiptName: "工单号",
    begins: "calls",
    steps: [asked, answer].flatMap((said) => (said ? [stepOf(said)] : [])),
    deadlines: operatorDeadlines(operatorOn, facts),
  };
}

/** Entered, as far as anybody knows, on the day it speaks of. */
function stepOf(said: Exclude<StepSaid, { kind: "taken-back" }>): Step {
  return {
    id: `asked-operator ${said.kind}`,
    recordedAt: instantOf(said.on, "00:00"),
    replacesId: null,
    said,
  };
}
