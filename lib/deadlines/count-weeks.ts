import { addDays, weekday } from "./beijing";
import type { Day, Deadline } from "./deadline";
import { lastDay } from "./left";
import { count, isWorkingDay, type Mark } from "./working-days";

/** off: counts for nothing; zero: the day from which it is counted; counted: the nth day; due: the last one, to which the nth has moved where it fell on days off. */
export type CalendarDay = {
  day: Day;
  role: "off" | "zero" | "counted" | "due";
  nth: number | null;
  mark: Mark;
  isToday: boolean;
};

const longestTail = 14;

/** The weeks from day zero to the last day, Monday first; a date just passed shows on to today. */
export function countWeeks(deadline: Deadline, today: Day): CalendarDay[][] {
  const { from, span } = deadline;
  const end = lastDay(deadline);
  const counted = new Map(count(from, span).days.map((one) => [one.day, one]));
  const until = today > end && today <= addDays(end, longestTail) ? today : end;
  const first = addDays(from, 1 - weekday(from));
  const last = addDays(until, 7 - weekday(until));
  const weeks: CalendarDay[][] = [];
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
    weeks.push(
      days.map((day) => {
        const nth = counted.get(day)?.nth ?? null;
        return { day, nth, role: roleOf(day, nth), mark: isWorkingDay(day).why, isToday: day === today };
      }),
    );
  }
  return weeks;

  function roleOf(day: Day, nth: number | null): CalendarDay["role"] {
    if (day === end) return "due";
    if (day === from) return "zero";
    return nth === null ? "off" : "counted";
  }
}
