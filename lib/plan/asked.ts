import type { Facts } from "@/lib/channels/facts";
import type { FiledStep } from "@/lib/channels/filed-step";
import { askedOperator, typedIn } from "@/lib/complaints/asked-operator";
import { filedStepOf } from "@/lib/complaints/filed-steps";
import { dayInBeijing } from "@/lib/deadlines/beijing";

/** The complaint that stands in no history. */
const unrecorded = "asked-operator";

/**
 * The facts with the complaint to the operator that was only told in the answers of an appeal. One that was made
 * before all of these calls was about others.
 */
export function withAsked(facts: Facts): Facts {
  const { calls, filed } = facts;
  const typed = typedIn(facts);
  if (!typed) return facts;
  const { operatorOn, operatorOutcome, operatorReplyOn } = typed;
  const isAbout = calls.some((call) => dayInBeijing(call.at) <= operatorOn);
  if (operatorOutcome === "" || !isAbout) return facts;
  const repliedOn = operatorOutcome === "no-answer" ? "" : operatorReplyOn || operatorOn;
  const answers = { ...typed, operatorReplyOn: repliedOn };
  const asked = askedOperator({ ...facts, asked: [{ step: null, answers }] });
  const step = asked && filedStepOf({ id: unrecorded, channel: "operator", steps: asked.steps });
  return step ? { ...facts, filed: [step, ...filed].toSorted(byDay) } : facts;
}

function byDay(one: FiledStep, other: FiledStep): number {
  return one.filed.on === other.filed.on ? 0 : one.filed.on < other.filed.on ? -1 : 1;
}

/** The complaint's own page; null for one that was only told. */
export function recordedId(complaintId: string): string | null {
  return complaintId === unrecorded ? null : complaintId;
}
