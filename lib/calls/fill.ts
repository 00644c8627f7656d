import type { Call, How } from "./call";
import type { CategoryCode } from "./categories";
import { unfinished } from "./unfinished";

/** What is said once of many calls; null says nothing. */
export type Filling = { how: How | null; category: CategoryCode | null };

/** The call with its gaps filled; null when that would change nothing. What is written already stays as it is. */
export function filledIn(call: Call, said: Filling): Call | null {
  const how = call.how ?? (mayHaveGone(call, said.how) ? said.how : null);
  const category = call.category ?? said.category;
  return how === call.how && category === call.category ? null : { ...call, how, category };
}

/** A message did not ring, and a call with a length was not missed. */
function mayHaveGone({ kind, seconds }: Call, how: How | null): boolean {
  return kind === "call" && !(how === "missed" && (seconds ?? 0) > 0);
}

/** The numbers whose calls are not written to the end, the one with most of them first; "" stands for none shown. */
export function unfinishedNumbers(calls: readonly Call[]): { number: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { number } of calls.filter(unfinished)) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].map(([number, count]) => ({ number, count })).sort((a, b) => b.count - a.count);
}
