import { addDays, dayInBeijing, daysBetween, timeInBeijing, weekday } from "./beijing";
import type { Day } from "./deadline";

const near: Record<number, string> = { [-2]: "前天", [-1]: "昨天", 0: "今天", 1: "明天", 2: "后天" };

/** 一 for Monday … 日 for Sunday. */
export function weekdayName(day: Day): string {
  return "一二三四五六日"[weekday(day) - 1] ?? "";
}

/** 9月30日, with its year when that is not the year of `today`. */
export function monthDay(day: Day, today: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${day.slice(0, 4) === today.slice(0, 4) ? "" : `${year}年`}${month}月${date}日`;
}

/** The days of two instants, one day once: 9月8日 and 10月9日; each with its year when those differ. */
export function monthDays(first: string, last: string, today: Day): string[] {
  const [from, to] = [dayInBeijing(first), dayInBeijing(last)];
  if (from === to) return [monthDay(from, today)];
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return [monthDay(from, isOneYear ? today : ""), monthDay(to, isOneYear ? today : "")];
}

/** A day as it is said: 今天, 昨天, 周五, 下周一, 9月30日, 2025年9月30日. */
export function spokenDay(day: Day, today: Day): string {
  const away = daysBetween(today, day);
  const word = near[away];
  if (word) return word;
  const nextMonday = addDays(today, 8 - weekday(today));
  if (away > 0 && day < nextMonday) return `周${weekdayName(day)}`;
  if (away > 0 && day < addDays(nextMonday, 7)) return `下周${weekdayName(day)}`;
  return monthDay(day, today);
}

/** A moment as it is said: 今天10:26, 9月30日14:02. */
export function spokenTime(instant: string | Date, today: Day): string {
  return spokenDay(dayInBeijing(instant), today) + timeInBeijing(instant);
}
