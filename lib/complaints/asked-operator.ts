import type { Facts } from "@/lib/channels/facts";
import { latestAt } from "@/lib/channels/filed-step";
import { operatorName } from "@/lib/channels/operator/names";
import { answerRule } from "@/lib/channels/operator-answer";
import { instantOf } from "@/lib/deadlines/beijing";
import { due } from "@/lib/deadlines/due";
import type { Step, StepSaid } from "@/lib/filings/step";
import { placeInPrint } from "@/lib/law/print";
import type { Chapter } from "./timeline";

/** The complaint to the operator that is known from the answers of an appeal only; null when it was recorded itself, or not said. */
export function askedOperator({ answers, complainant, filed }: Facts): Chapter | null {
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
  const { span, status, basis } = answerRule(complainant.province);
  const rule = { id: "operator-answer", name: "运营商最晚答复", span, status, basis: placeInPrint(basis) };
  return {
    id: "asked-operator",
    channelName: "运营商投诉",
    letterName: "投诉",
    role: "投诉人",
    receiptName: "工单号",
    steps: [asked, answer].flatMap((said) => (said ? [stepOf(said)] : [])),
    deadlines: [due(rule, operatorOn)],
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
