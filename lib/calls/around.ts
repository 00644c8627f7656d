import { dayInBeijing, daysBetween } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Call } from "./call";

/** As many days before an event as after it, so that the two counts can be compared. */
export type Around = { days: number; before: number; after: number };

const most = 30;

/**
 * Calls in the same number of days before and after an instant (ISO): 30, or as many as have passed until `today`, the
 * begun one too. The event's own day is split at the instant; a call of that very instant is in neither.
 */
export function around(instant: string, calls: readonly Pick<Call, "at">[], today: Day): Around {
  const days = Math.max(1, Math.min(most, daysBetween(dayInBeijing(instant), today) + 1));
  const [at, span] = [Date.parse(instant), days * 24 * 3_600_000];
  const times = calls.map((call) => Date.parse(call.at));
  return {
    days,
    before: times.filter((time) => time < at && time >= at - span).length,
    after: times.filter((time) => time > at && time <= at + span).length,
  };
}
