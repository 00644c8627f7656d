import { addDays, dayInBeijing, daysBetween, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Refusal } from "./refusals";
import { countBetween, type Timeline } from "./timeline";

/** As many days before an event as after it, so that the two counts can be compared. */
export type Around = { days: number; before: number; after: number };

const most = 30;

/**
 * Calls of whom it was about in the same number of days before and after an instant (ISO): 30, or as many as have
 * passed until `today`, the begun one too. The event's own day is split at the instant; a call of that very instant is
 * in neither.
 */
export function around(
  instant: string,
  log: Timeline,
  whom: Pick<Refusal, "callerId" | "numbers">,
  today: Day,
): Around {
  const days = daysFrom(dayInBeijing(instant), today);
  const [at, span] = [Date.parse(instant), days * 24 * 3_600_000];
  return {
    days,
    before: countBetween(log, whom, at - span - 1, at - 1),
    after: countBetween(log, whom, at, at + span),
  };
}

/**
 * The same for an event of which only the day is known; total: all calls after it. What comes after counts from the
 * midnight that ends the day.
 */
export function aroundDay(
  day: Day,
  log: Timeline,
  whom: Pick<Refusal, "callerId" | "numbers">,
  today: Day,
): Around & { total: number } {
  const next = addDays(day, 1);
  const days = daysFrom(next, today);
  const [lastOf, span] = [Date.parse(instantOf(next, "00:00")) - 1, days * 24 * 3_600_000];
  return {
    days,
    before: countBetween(log, whom, lastOf - span, lastOf),
    after: countBetween(log, whom, lastOf, lastOf + span),
    total: countBetween(log, whom, lastOf, Number.POSITIVE_INFINITY),
  };
}

function daysFrom(day: Day, today: Day): number {
  return Math.max(1, Math.min(most, daysBetween(day, today) + 1));
}
