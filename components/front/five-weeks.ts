import { addDays, weekday } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";

export type WeekDay = { day: Day; count: number; when: "past" | "today" | "ahead" };

/** The day on which the five weeks of the front page begin: a Monday. */
export function firstOfFiveWeeks(today: Day): Day {
  return addDays(today, 1 - weekday(today) - 28);
}

/** 35 days, Monday first, the current week last. */
export function fiveWeeks(perDay: { day: Day; count: number }[], today: Day): WeekDay[] {
  const counts = new Map(perDay.map(({ day, count }) => [day, count]));
  const first = firstOfFiveWeeks(today);
  return Array.from({ length: 35 }, (_, at) => {
    const day = addDays(first, at);
    const when = day === today ? "today" : day < today ? "past" : "ahead";
    return { day, count: counts.get(day) ?? 0, when };
  });
}

/** How large a day is drawn: none, one, two or three, four and more. */
export function size(count: number): "0" | "1" | "2" | "4" {
  if (count >= 4) return "4";
  if (count >= 2) return "2";
  return count === 1 ? "1" : "0";
}

export function weeksInWords(weeks: WeekDay[]): { total: number; most: number; words: string } {
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...weeks.map(({ count }) => count));
  return { total, most, words: total === 0 ? "五周没有来电" : `五周来电${total}次，最多一天${most}次` };
}
