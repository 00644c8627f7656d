import type { Call } from "@/lib/calls/call";

type Known = Pick<Call, "id" | "number" | "at">;

/** The calls of the letter that follows: those of the one before, and what came later from its numbers. Hidden numbers bring nothing. */
export function nextCalls(own: readonly Known[], all: readonly Known[]): string[] {
  const last = own.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), Number.NEGATIVE_INFINITY);
  const numbers = new Set(own.map(({ number }) => number).filter((number) => number !== ""));
  const later = all.filter(({ number, at }) => numbers.has(number) && Date.parse(at) > last);
  return [...new Set([...own, ...later].map(({ id }) => id))];
}
