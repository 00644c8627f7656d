import { channelById } from "@/lib/channels";
import type { Move } from "@/lib/complaints/move";
import { moveByPlan } from "./move-by-plan";
import { planBesides, rungOfNext, stepInWords, waitingText } from "./next-words";
import type { Plan, Rung } from "./plan";

/**
 * The one next step about a complaint, which every page asks for here: what its button does, and by which name it goes:
 * 下一步，通管局举报; 这一件还可以写催办函. why: what it is for. Both are null where it is said by where the complaint stands.
 * door: that of the plan's step, where this is it.
 */
export type NextStep = { move: Move; words: string | null; why: string | null; door: string | null };

/**
 * By the plan of the same calls, null where there is none; what is a danger in them goes its own way, and an answer leads to
 * the police only where it names them. move: what the complaint alone would have one do.
 */
export function nextStepOf(complaintId: string, move: Move, whole: Plan | null): NextStep {
  const bare = { words: null, why: null, door: null };
  if (!whole || !leadsOn(move)) return { move, ...bare };
  const isPolice = move.kind === "next" && whole.next.kind === "go" && move.channel === whole.next.channel;
  const plan = isPolice ? whole : planBesides(whole);
  const rung = rungOfNext(plan);
  if (move.kind === "again" && isOwn(complaintId, plan, rung))
    return { move, words: stepInWords(plan, rung), why: rung.why.text, door: rung.name };
  const here = moveByPlan(move, plan.next);
  if (here.kind === "close")
    return { move: here, ...bare, words: stepInWords(plan, rung), why: whyOf(plan, rung) };
  if (here.kind !== "next" && here.kind !== "look") return { move: here, ...bare };
  if (here.kind === "next" && !isStepOf(complaintId, here.channel, plan, rung))
    return { move: here, ...bare, words: besides(here.channel) };
  const door = plan.next.kind === "go" ? (channelById(plan.next.channel)?.name ?? null) : null;
  const why = here.kind === "next" ? null : whyOf(plan, rung);
  return { move: here, words: stepInWords(plan, rung), why, door };
}

/** Whether the plan has a word in it. */
export function leadsOn({ kind }: Move): boolean {
  return kind === "next" || kind === "look" || kind === "again";
}

/** A letter that follows one up is the plan's step only for that very complaint. */
function isStepOf(complaintId: string, channel: string, { next }: Plan, rung: Rung | undefined): boolean {
  if (next.kind !== "go" || next.channel !== channel) return false;
  return !next.follows || rung?.complaintId === complaintId;
}

/** The plan's step is the door of this very complaint, where it begins anew. */
function isOwn(complaintId: string, { next }: Plan, rung: Rung | undefined): rung is Rung {
  return next.kind === "go" && !next.follows && rung?.complaintId === complaintId;
}

function besides(channel: string): string | null {
  const action = channelById(channel)?.action;
  return action ? `这一件还可以${action}` : null;
}

function whyOf({ next, today }: Plan, rung: Rung | undefined): string | null {
  if (next.kind === "end") return next.text;
  if (!rung) return null;
  return next.kind === "wait" ? waitingText(rung, today) : rung.purpose;
}
