import type { Day } from "./deadline";

/** One all-day entry of a calendar outside. */
export type CalendarEntry = {
  /** Stays the same for as long as it speaks of the same date. */
  uid: string;
  on: Day;
  summary: string;
  description: string;
  /** Grows with every change: a later one replaces an earlier one. */
  sequence: number;
  /** ISO instant of the last change. */
  changedAt: string;
  /** true: to be taken out of the calendar. */
  cancelled: boolean;
  /** Days before, on which to be reminded at nine in the morning; 0 is the day itself. */
  remindBefore: number;
};
