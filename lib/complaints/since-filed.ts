import { around } from "@/lib/calls/around";
import type { Call } from "@/lib/calls/call";
import { countBetween, timelineOf } from "@/lib/calls/timeline";
import { addDays, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";

/** Something that was handed in, and who it was about. */
export type HandedIn = { id: string; on: Day; what: string; numbers: string[] };

/** The calls from its numbers in as many days before and after; total: all that came after it. */
export type SinceFiled = HandedIn & { days: number; before: number; after: number; total: number };

/** Only the day of a filing is known: what follows counts from the day after. Nothing is known of hidden numbers alone. */
export function sinceFiled(filings: readonly HandedIn[], calls: readonly Call[], today: Day): SinceFiled[] {
  const log = timelineOf(calls);
  const known = filings.filter(({ numbers }) => numbers.some((number) => number !== ""));
  return known.map((filing) => {
    const from = instantOf(addDays(filing.on, 1), "00:00");
    const whom = { callerId: null, numbers: filing.numbers };
    const total = countBetween(log, whom, Date.parse(from) - 1, Number.POSITIVE_INFINITY);
    return { ...filing, ...around(from, log, whom, today), total };
  });
}
