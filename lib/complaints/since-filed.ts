import { type Around, aroundDay } from "@/lib/calls/around";
import type { Call } from "@/lib/calls/call";
import { atOnce, mapInSteps, type Steps } from "@/lib/calls/in-steps";
import { timelineOf } from "@/lib/calls/timeline";
import type { Day } from "@/lib/deadlines/deadline";

/** Something that was handed in, who it was about, and on which day. */
export type HandedIn = { id: string; on: Day; what: string; numbers: string[] };

/** The calls from its numbers in as many days before and after; total: all that came after it. */
export type SinceFiled = HandedIn & Around & { total: number };

/** Only the day of a filing is known: what follows counts from the day after. Nothing is known of hidden numbers alone. */
export function* sinceFiledInSteps(
  filings: readonly HandedIn[],
  calls: readonly Call[],
  today: Day,
): Steps<SinceFiled[]> {
  const log = timelineOf(calls);
  const known = filings.filter(({ numbers }) => numbers.some((number) => number !== ""));
  const around = (filing: HandedIn) => {
    const whom = { callerId: null, numbers: filing.numbers };
    return { ...filing, ...aroundDay(filing.on, log, whom, today) };
  };
  return yield* mapInSteps(known, around, 1);
}

/** The same at once. */
export function sinceFiled(...told: Parameters<typeof sinceFiledInSteps>): SinceFiled[] {
  return atOnce(sinceFiledInSteps(...told));
}
