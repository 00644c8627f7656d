import type { Facts } from "@/lib/channels/facts";
import { askedOperator } from "@/lib/complaints/asked-operator";
import { filedStepOf } from "@/lib/complaints/filed-steps";
import { dayInBeijing } from "@/lib/deadlines/beijing";

/** The complaint that stands in no history. */
const unrecorded = "asked-operator";

/**
 * The facts with the complaint to the operator that was only told in the answers of an appeal. One that was made
 * before all of these calls was about others.
 */
export function withAsked(facts: Facts): Facts {
  const { answers, calls, filed } = facts;
  const { operatorOn, operatorOutcome, operatorReplyOn } = answers;
  const isAbout = calls.some((call) => dayInBeijing(call.at) <= operatorOn);
  if (operatorOutcome === "" || !isAbout) return facts;
  const repliedOn = operatorOutcome === "no-answer" ? "" : operatorReplyOn || operatorOn;
  const asked = askedOperator({ ...facts, answers: { ...answers, operatorReplyOn: repliedOn } });
  const step = asked && filedStepOf({ id: unrecorded, channel: "operator", steps: asked.steps });
  return step ? { ...facts, filed: [step, ...filed] } : facts;
}

/** The complaint's own page; null for one that was only told. */
export function recordedId(complaintId: string): string | null {
  return complaintId === unrecorded ? null : complaintId;
}
