import type { Call } from "./call";
import { isForAll, type Refusal } from "./refusals";

/** Whom a count is about: as a refusal says it. */
type Whom = Pick<Refusal, "callerId" | "numbers">;

/** The instants (ms) of a log in order, so that many counts cost less than going through it each time. */
export type Timeline = { all: number[]; byNumber: Map<string, number[]> };

export function timelineOf(calls: readonly Pick<Call, "at" | "number">[]): Timeline {
  const all = calls.map(({ at }) => Date.parse(at)).sort((a, b) => a - b);
  const byNumber = new Map<string, number[]>();
  for (const { at, number } of calls) {
    const times = byNumber.get(number) ?? [];
    times.push(Date.parse(at));
    byNumber.set(number, times);
  }
  for (const times of byNumber.values()) times.sort((a, b) => a - b);
  return { all, byNumber };
}

/** Calls of whom it is about, later than `from` and not later than `to` (ms); a hidden number is nobody's. */
export function countBetween({ all, byNumber }: Timeline, whom: Whom, from: number, to: number): number {
  if (isForAll(whom)) return place(all, to) - place(all, from);
  const shown = new Set(whom.numbers.filter((number) => number !== ""));
  return [...shown].reduce((sum, number) => {
    const times = byNumber.get(number) ?? [];
    return sum + place(times, to) - place(times, from);
  }, 0);
}

/** How many of the times are not later than `at`. */
function place(times: readonly number[], at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
