import { addDays, daysBetween, weekday } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { isWorkingDay } from "@/lib/deadlines/working-days";

export type DayCount = { day: Day; count: number };
export type DayFigure = DayCount & { mark: "休" | "班" | null };

/** Three years: more squares than that show nobody anything, and a single call may be dated a century back. */
export const LONGEST_CALENDAR = 3 * 366;

/** How many days from the first to the last, both counted. counted: days with a call, in order. */
export function spanOf(counted: readonly DayCount[]): number {
  const [first, last] = [counted[0], counted.at(-1)];
  return first && last ? daysBetween(first.day, last.day) + 1 : 0;
}

/** Every day up to the last, those without a call too: from the first on, or the latest three years. counted: as above. */
export function everyDay(counted: readonly DayCount[]): DayFigure[] {
  const last = counted.at(-1);
  if (!last) return [];
  const counts = new Map(counted.map(({ day, count }) => [day, count]));
  const length = Math.min(spanOf(counted), LONGEST_CALENDAR);
  return Array.from({ length }, (_, at) => {
    const day = addDays(last.day, at - length + 1);
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
