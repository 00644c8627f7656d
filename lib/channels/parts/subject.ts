import type { Call, CallSign } from "@/lib/calls/call";
import type { CategoryCode } from "@/lib/calls/categories";

/** What a call was about: its 不良类型, "fraud" where its user marked it as one, null where nobody knows. */
export type Subject = CategoryCode | "fraud" | null;

type Told = Pick<Call, "kind" | "how" | "category" | "signs">;

/** Whether anything of it was heard or read: of a call that was missed, or hung up at the first ring, nobody knows what it was about. */
export function wasHeard({ kind, how }: Pick<Call, "kind" | "how">): boolean {
  return kind === "sms" || (how !== "missed" && how !== "one-ring");
}

/** Marked by the user: what looks like a fraud is told as 疑似诈骗, and as no marketing. */
export function isSuspected({ signs }: Pick<Call, "signs">): boolean {
  return signs.includes("fraud") || signs.includes("paid");
}

/** Of what nobody heard a mark is no suspicion; that one paid is one's own doing. */
export function standingSigns(call: Pick<Call, "kind" | "how" | "signs">): CallSign[] {
  return wasHeard(call) ? call.signs : call.signs.filter((sign) => sign === "paid");
}

/** What was heard or read in it. */
export function subjectOf(call: Told): Subject {
  if (!wasHeard(call)) return null;
  return isSuspected(call) ? "fraud" : call.category;
}

/**
 * The one rule for calls that nobody heard: such a call goes with what its number was heard to call about, if that is one
 * thing, or the one that its user noted; else nobody knows. Two hidden numbers are never known to be one.
 */
export function subjectsIn<C extends Told & Pick<Call, "number">>(calls: readonly C[]): (call: C) => Subject {
  const heard = new Map<string, Set<Subject>>();
  for (const call of calls.filter((one) => wasHeard(one) && one.number !== ""))
    heard.set(call.number, (heard.get(call.number) ?? new Set()).add(subjectOf(call)));
  return (call) => {
    if (wasHeard(call)) return subjectOf(call);
    const known = heard.get(call.number) ?? new Set();
    if (known.has(call.category)) return call.category;
    const [only = null, ...others] = known;
    return others.length === 0 ? only : null;
  };
}

/**
 * The same as a no is counted: it was told to whoever rings from that number, and what was heard of it and noted of no kind
 * goes with the one thing its number is known to be about. Nothing is taken for a fraud so.
 */
export function mattersIn<C extends Told & Pick<Call, "number">>(calls: readonly C[]): (call: C) => Subject {
  const subject = subjectsIn(calls);
  const known = new Map<string, Set<Subject>>();
  for (const call of calls.filter((one) => one.number !== "" && subject(one) !== null))
    known.set(call.number, (known.get(call.number) ?? new Set()).add(subject(call)));
  return (call) => {
    const [only = null, ...others] = known.get(call.number) ?? [];
    const isOne = others.length === 0 && only !== "fraud";
    return subject(call) ?? (isOne ? only : null);
  };
}

/** Heard or read, and of no kind that anybody noted. */
export function isUntyped(call: Told): boolean {
  return wasHeard(call) && subjectOf(call) === null;
}

/** How many of them nobody heard. */
export function unheardIn(calls: readonly Told[]): number {
  return calls.filter((call) => !wasHeard(call)).length;
}

/** Nobody heard any, and no number came again: that is no harassment yet. */
export function areLoneAndUnheard(calls: readonly (Told & Pick<Call, "number">)[]): boolean {
  const shown = calls.map(({ number }) => number).filter((number) => number !== "");
  return calls.every((call) => !wasHeard(call)) && new Set(shown).size === calls.length;
}

/** 未接, 响一声即挂断 of a single call, 均未接通 of several: said where nobody heard any of them. */
export function unheardInWords(calls: readonly Pick<Call, "how">[]): string {
  const [only, ...others] = calls;
  if (others.length > 0) return "均未接通";
  return only?.how === "one-ring" ? "响一声即挂断" : "未接";
}
