import { addDays, dayInBeijing, daysBetween, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Refusal } from "./refusals";
import { countBetween, type Timeline } from "./timeline";

/** As many days before an event as after it, so that the two counts can be compared. */
export type Around = { days: number; before: number; after: number };

/** Later than `from` and not later than `to` (ms). */
export type Span = { from: number; to: number };
/** The same number of days before and after an event, and all that comes after it. */
export type Spans = { days: number; before: Span; after: Span; ever: Span };

const most = 30;

/**
 * The same number of days before and after an instant (ISO): 30, or as many as have passed until `today`, the begun one
 * too. The event's own day is split at the instant; a call of that very instant is in neither.
 */
export function spansAround(instant: string, today: Day): Spans {
  const at = Date.parse(instant);
  return spansOf(daysFrom(dayInBeijing(instant), today), at - 1, at);
}

/** The same for an event of which only the day is known: what comes after counts from the midnight that ends the day. */
export function spansAroundDay(day: Day, today: Day): Spans {
  const next = addDays(day, 1);
  const lastOf = Date.parse(instantOf(next, "00:00")) - 1;
  return spansOf(daysFrom(next, today), lastOf, lastOf);
}

function spansOf(days: number, until: number, since: number): Spans {
  const length = days * 24 * 3_600_000;
  return {
    days,
    before: { from: until - length, to: until },
    after: { from: since, to: since + length },
    ever: { from: since, to: Number.POSITIVE_INFINITY },
  };
}

function daysFrom(day: Day, today: Day): number {
  return Math.max(1, Math.min(most, daysBetween(day, today) + 1));
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
