// As data only: the package's own functions depend on the server's time zone and know no limit.
import published from "chinese-days/dist/chinese-days.json";
import { addDays } from "./beijing";
import type { Day } from "./deadline";
import { notices } from "./notices";
import type { Notice } from "./notices/notice";

/** Announced holidays by day, with their Chinese names, and the weekend days worked instead. */
export type Calendar = { holidays: Map<Day, string>; workdays: Set<Day>; years: Set<number> };

function fromPackage(): Calendar {
  const holidays = Object.entries(published.holidays).map(
    ([day, names]) => [day, names.split(",")[1] ?? ""] as const,
  );
  const years = holidays.map(([day]) => Number(day.slice(0, 4)));
  return {
    holidays: new Map(holidays),
    workdays: new Set(Object.keys(published.workdays)),
    years: new Set(years),
  };
}

/** Puts one announced year in place of whatever was known of it. */
export function announce(calendar: Calendar, notice: Notice): Calendar {
  const older = ([day]: readonly [Day, string]) => !day.startsWith(`${notice.year}-`);
  const holidays = new Map([...calendar.holidays].filter(older));
  for (const { name, from, to } of notice.off) {
    for (let day = from; day <= to; day = addDays(day, 1)) holidays.set(day, name);
  }
  const workdays = [...calendar.workdays].filter((day) => older([day, ""]));
  return {
    holidays,
    workdays: new Set([...workdays, ...notice.work]),
    years: new Set([...calendar.years, notice.year]),
  };
}

export const publishedCalendar = fromPackage();
export const calendar: Calendar = notices.reduce(announce, publishedCalendar);
