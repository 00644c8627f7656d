import { identify } from "@/lib/numbers/identify";
import type { Call, How } from "./call";
import { type CategoryCode, categories } from "./categories";
import { allOf, type KindCount, kindCountOf, kindsInWords } from "./kind-count";
import { lacksHow, unfinished } from "./unfinished";

/** What is said once of many calls; null says nothing. sms: that what stands as a call from a port was a message. */
export type Filling = { how: How | "sms" | null; category: CategoryCode | null };

/** The call with its gaps filled; null when that would change nothing. What is written already stays as it is. */
export function filledIn(call: Call, said: Filling): Call | null {
  const category = call.category ?? said.category;
  if (said.how === "sms" && isPortCall(call))
    return { ...call, kind: "sms", how: null, seconds: null, category };
  const how = call.how ?? (said.how !== "sms" && mayHaveGone(call, said.how) ? said.how : null);
  return how === call.how && category === call.category ? null : { ...call, how, category };
}

/** A message did not ring, and a call with a length was not missed. */
function mayHaveGone({ kind, seconds }: Call, how: How | null): boolean {
  return kind === "call" && !(how === "missed" && (seconds ?? 0) > 0);
}

/** Nobody can be rung from 106: what stands as a call from there, and nobody noted how it rang, was a message. */
function isPortCall(call: Pick<Call, "kind" | "how" | "number">): boolean {
  return lacksHow(call) && identify(call.number).kind === "sms-port";
}

/**
 * A number whose calls are not written to the end. count: of those that would be filled in; missed: how many of these nobody
 * has to say anything more of. asks: how it rang, whether it was a message, or only what it was about; proposed: what its other
 * calls were about, where that is one thing.
 */
export type Unfinished = {
  number: string;
  count: KindCount;
  asks: "how" | "sms" | "matter";
  proposed: CategoryCode | null;
  missed: number;
};

/** 1次来电没写完，另有2次没接通；别的写的是贷款理财 */
export function lackingInWords({ count, missed, proposed }: Unfinished): string {
  const open = { ...count, calls: count.calls - missed };
  const lacks = allOf(open) > 0 ? `${kindsInWords(open)}没写完` : "";
  const beside = missed > 0 ? `${lacks && "，另有"}${missed}次没接通` : "";
  return `${lacks}${beside}${proposed === null ? "" : `；别的写的是${categories[proposed]}`}`;
}

/** The one with most of them first; "" stands for none shown. */
export function unfinishedNumbers(calls: readonly Call[]): Unfinished[] {
  const groups = new Map<string, Call[]>();
  for (const call of calls) {
    const own = groups.get(call.number);
    if (own) own.push(call);
    else groups.set(call.number, [call]);
  }
  return [...groups]
    .flatMap(([number, all]) => unfinishedOf(number, all) ?? [])
    .sort((a, b) => allOf(b.count) - allOf(a.count));
}

/** A call that was missed counts where it was about what the others from there were. */
function unfinishedOf(number: string, all: Call[]): Unfinished | null {
  const matters = new Set(all.flatMap(({ category }) => category ?? []));
  const [only = null] = number === "" || matters.size > 1 ? [] : matters;
  const open = all.filter((call) => lacksHow(call) || call.category === null);
  if (!open.some(unfinished) && (only === null || open.length === 0)) return null;
  const missed = open.filter((call) => !unfinished(call)).length;
  return { number, count: kindCountOf(open), asks: asksOf(open), proposed: only, missed };
}

function asksOf(calls: Call[]): Unfinished["asks"] {
  if (!calls.some(lacksHow)) return "matter";
  return calls.some(isPortCall) ? "sms" : "how";
}
