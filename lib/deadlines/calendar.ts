// As data only: the package's own functions depend on the server's time zone and know no limit.
import published from "chinese-days/dist/chinese-days.json";
import type { Day } from "./deadline";
import { notices } from "./notices";
import { daysOf, type Notice } from "./notices/notice";

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

/** From this day of December on, the notice of the next year may move days: those of 2006, 2007, 2008, 2012, 2019 and 2023 did. */
export const nextNoticeFrom = "12-26";

/** Puts one announced year in place of whatever was known of it, without the days that the next notice tells of. */
export function announce(calendar: Calendar, notice: Notice): Calendar {
  const first = `${notice.year - 1}-${nextNoticeFrom}`;
  const next = `${notice.year}-${nextNoticeFrom}`;
  const isOther = (day: Day) => day < first || day >= next;
  const holidays = new Map([...calendar.holidays].filter(([day]) => isOther(day)));
  for (const holiday of notice.off) for (const day of daysOf(holiday)) holidays.set(day, holiday.name);
  const workdays = [...calendar.workdays].filter(isOther);
  return {
    holidays,
    workdays: new Set([...workdays, ...notice.work]),
    years: new Set([...calendar.years, notice.year]),
  };
}

export const publishedCalendar = fromPackage();
export const calendar: Calendar = notices.reduce(announce, publishedCalendar);
