import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { LoggedCall } from "../facts";

/** The last day of the six months after a day: 8月31日 → 2月28日. */
export function sixMonthsAfter(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/** The day by which the police should have heard of it, counted from the latest call; null without calls. */
export function reportBy(calls: LoggedCall[]): Day | null {
  const last = calls.at(-1);
  return last ? sixMonthsAfter(dayInBeijing(last.at)) : null;
}
