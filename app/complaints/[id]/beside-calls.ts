import "server-only";
import { besideThese } from "@/lib/calls/beside-these";
import type { Call } from "@/lib/calls/call";
import { callsOfNumbers } from "@/lib/store/callers";

/** The other calls from the numbers of a draft that it says nothing of, but those that are told of as later ones. */
export async function besideCalls(ownerId: string, own: Call[], later: { id: string }[]): Promise<Call[]> {
  const numbers = [...new Set(own.map(({ number }) => number).filter((number) => number !== ""))];
  const told = new Set(later.map(({ id }) => id));
  return besideThese(own, await callsOfNumbers(ownerId, numbers)).filter(({ id }) => !told.has(id));
}

/** The query that opens the page 还差这些 with just the numbers of those of which nobody noted what they were about. */
export function numbersToFill(calls: readonly Pick<Call, "number" | "category">[]): string {
  const open = calls.filter(({ category }) => category === null).map(({ number }) => number);
  return new URLSearchParams({ number: [...new Set(open)].join(",") }).toString();
}
