import { addDays, daysBetween, weekday } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { isWorkingDay } from "@/lib/deadlines/working-days";

export type DayCount = { day: Day; count: number };
export type DayFigure = DayCount & { mark: "休" | "班" | null };

/** Every day from the first to the last, those without a call too. counted: days with a call, in order. */
export function everyDay(counted: readonly DayCount[]): DayFigure[] {
  const [first, last] = [counted[0], counted.at(-1)];
  if (!first || !last) return [];
  const counts = new Map(counted.map(({ day, count }) => [day, count]));
  return Array.from({ length: daysBetween(first.day, last.day) + 1 }, (_, at) => {
    const day = addDays(first.day, at);
    return { day, count: counts.get(day) ?? 0, mark: isWorkingDay(day).why };
  });
}

/** holiday: 放假; weekend: a Saturday or Sunday that is not worked; worked: the rest, 调休 too. */
export function kindOfDay(day: Day): "holiday" | "weekend" | "worked" {
  const { working, why } = isWorkingDay(day);
  if (working) return "worked";
  return why === "休" ? "holiday" : "weekend";
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** Years of these days without a notice of holidays yet, in the order of the days. */
export function uncertainYears(days: readonly Day[]): number[] {
  const open = days.filter((day) => !isWorkingDay(day).certain);
  return [...new Set(open.map((day) => Number(day.slice(0, 4))))];
}
