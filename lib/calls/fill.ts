import { identify } from "@/lib/numbers/identify";
import type { Call, How } from "./call";
import type { CategoryCode } from "./categories";
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

/** A number whose calls are not written to the end. asks: how it rang, whether it was a message, or only what it was about. */
export type Unfinished = { number: string; count: number; asks: "how" | "sms" | "matter" };

/** The one with most of them first; "" stands for none shown. */
export function unfinishedNumbers(calls: readonly Call[]): Unfinished[] {
  const groups = new Map<string, Call[]>();
  for (const call of calls.filter(unfinished))
    groups.set(call.number, [...(groups.get(call.number) ?? []), call]);
  return [...groups]
    .map(([number, some]) => ({ number, count: some.length, asks: asksOf(some) }))
    .sort((a, b) => b.count - a.count);
}

function asksOf(calls: Call[]): Unfinished["asks"] {
  if (!calls.some(lacksHow)) return "matter";
  return calls.some(isPortCall) ? "sms" : "how";
}
