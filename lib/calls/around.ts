import { addDays, dayInBeijing, daysBetween, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Refusal } from "./refusals";
import { countBetween, type Timeline } from "./timeline";

/** As many whole days before an event as after it, so that the two counts can be compared; 0 while none after it is over. */
export type Around = { days: number; before: number; after: number };

/** Later than `from` and not later than `to` (ms). */
export type Span = { from: number; to: number };
/** The same number of whole days before and after the day of an event, and all that comes after the event itself. */
export type Spans = { days: number; before: Span; after: Span; ever: Span };

const most = 30;
const dayLength = 24 * 3_600_000;

/** The same number of days around an instant (ISO): 30, or as many as are over; its own day and today are in neither. */
export function spansAround(instant: string, today: Day): Spans {
  return spansOf(dayInBeijing(instant), Date.parse(instant), today);
}

/** The same for an event of which only the day is known: what comes after counts from the midnight that ends the day. */
export function spansAroundDay(day: Day, today: Day): Spans {
  return spansOf(day, lastOf(day), today);
}

function spansOf(day: Day, since: number, today: Day): Spans {
  const days = Math.max(0, Math.min(most, daysBetween(day, today) - 1));
  const [begin, end] = [lastOf(addDays(day, -1)), lastOf(day)];
  return {
    days,
    before: { from: begin - days * dayLength, to: begin },
    after: { from: end, to: end + days * dayLength },
    ever: { from: since, to: Number.POSITIVE_INFINITY },
  };
}

/** The last millisecond of a day in Beijing. */
function lastOf(day: Day): number {
  return Date.parse(instantOf(addDays(day, 1), "00:00")) - 1;
}

/** Calls of whom it was about around an event of which only the day is known; total: all calls after it. */
export function aroundDay(
  day: Day,
  log: Timeline,
  whom: Pick<Refusal, "callerId" | "numbers">,
  today: Day,
): Around & { total: number } {
  const { days, ...spans } = spansAroundDay(day, today);
  const count = ({ from, to }: Span) => countBetween(log, whom, from, to);
  return { days, before: count(spans.before), after: count(spans.after), total: count(spans.ever) };
}
