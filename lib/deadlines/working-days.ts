import { addDays, weekday } from "./beijing";
import { calendar, nextNoticeFrom } from "./calendar";
import type { Day, Span } from "./deadline";
import { fixedHolidays } from "./fixed-holidays";

function isAnnounced(day: Day): boolean {
  return calendar.years.has(Number(day.slice(0, 4)));
}

/** The holiday a day belongs to, such as 国庆节; undefined on other days. */
export function holidayName(day: Day): string | undefined {
  return isAnnounced(day) ? calendar.holidays.get(day) : fixedHolidays[day.slice(5)];
}

/** 班: a weekend day worked instead; 休: a holiday; null: an ordinary day or weekend. */
export type Mark = "班" | "休" | null;
export type WorkingDay = { working: boolean; why: Mark; certain: boolean };

function isCertain(day: Day): boolean {
  return (
    isAnnounced(day) && (day.slice(5) < nextNoticeFrom || isAnnounced(`${Number(day.slice(0, 4)) + 1}-01-01`))
  );
}

/**
 * certain is false for a year whose holidays have not been announced, of which only weekends and fixed holidays are
 * known, and for the last days of December before it.
 */
export function isWorkingDay(day: Day): WorkingDay {
  const certain = isCertain(day);
  if (calendar.workdays.has(day)) return { working: true, why: "班", certain };
  if (holidayName(day) !== undefined) return { working: false, why: "休", certain };
  return { working: weekday(day) < 6, why: null, certain };
}

/** One day of a count: nth is 1, 2, 3… for days that count, null for day zero and days off. */
export type CountedDay = { day: Day; nth: number | null; mark: Mark };
export type Counted = { on: Day; certain: boolean; days: CountedDay[] };

/**
 * Counts a span from day zero, which does not count itself (民法典第二百零一条).
 * days runs from day zero to the last day, both included.
 */
export function count(from: Day, span: Span): Counted {
  const days: CountedDay[] = [{ day: from, nth: null, mark: isWorkingDay(from).why }];
  let certain = true;
  let day = from;
  for (let nth = 0; nth < span.count; ) {
    day = addDays(day, 1);
    const status = isWorkingDay(day);
    const counts = span.unit === "日" || status.working;
    if (counts) nth += 1;
    if (span.unit === "工作日" && !status.certain) certain = false;
    days.push({ day, nth: counts ? nth : null, mark: status.why });
  }
  return { on: day, certain, days };
}
