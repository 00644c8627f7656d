import type { Call } from "@/lib/calls/call";

type Known = Pick<Call, "id" | "number" | "at">;

/** The calls of the letter that follows: those of the one before, and what came later from its numbers. Hidden numbers bring nothing. */
export function nextCalls(own: readonly Known[], all: readonly Known[]): string[] {
  const last = Math.max(...own.map(({ at }) => Date.parse(at)));
  const numbers = new Set(own.map(({ number }) => number).filter((number) => number !== ""));
  const later = all.filter(({ number, at }) => numbers.has(number) && Date.parse(at) > last);
  return [...new Set([...own, ...later].map(({ id }) => id))];
}
