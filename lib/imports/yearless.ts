import { dayInBeijing, isDay } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { nfkc } from "@/lib/unicode";
import type { Ask } from "./format";
import { inDigits } from "./numerals";
import { readTime } from "./times";

type YearAsk = Extract<Ask, { kind: "bill-month" }>;

/** 11-03 of a moment without a year, 11月3日14:05; "" where it says no such day. */
export function monthAndDay(sample: string): string {
  const [, month = "", date = ""] =
    /(?<!\d)(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(inDigits(nfkc(sample))) ?? [];
  return month ? `${month.padStart(2, "0")}-${date.padStart(2, "0")}` : "";
}

/** The days of which the year is asked, 11-03, as far as any year has them; of a table only the first is known. */
function daysOf({ sample, days }: YearAsk): string[] {
  return (days ?? [monthAndDay(sample)]).filter((day) => isDay(`2000-${day}`));
}

/** The last time that this day was, up to today. */
function lastTime(day: string, today: Day): Day {
  const year = Number(today.slice(0, 4));
  const found = [year, year - 1, year - 2, year - 3, year - 4]
    .map((each) => `${each}-${day}`)
    .find((each) => isDay(each) && each <= today);
  return found ?? today;
}

/** The month to be offered as the earliest, yyyy-mm: with it every day has been, and the latest not long ago; "" without a day. */
export function monthOffered(ask: YearAsk, today: Day): string {
  const [first] = daysOf(ask)
    .map((day) => lastTime(day, today))
    .sort();
  return first?.slice(0, 7) ?? "";
}

/** The first of the days that would be still to come if the earliest month were this one; null when all have been. */
export function dayToCome(ask: YearAsk, month: string, today: Day): Day | null {
  if (!ask.days) return dayOfBillToCome(ask.sample, month, today);
  const year = Number(month.slice(0, 4));
  const dated = daysOf(ask).map((day) => `${day < month.slice(5) ? year + 1 : year}-${day}`);
  return dated.sort().find((day) => isDay(day) && day > today) ?? null;
}

/** A bill names its own month, and its calls may lie before it. */
function dayOfBillToCome(sample: string, billMonth: string, today: Day): Day | null {
  const read = readTime(sample, { billMonth });
  const day = "at" in read ? dayInBeijing(read.at) : today;
  return day > today ? day : null;
}

/** yyyy-mm of an answer: 2026年11月, 2026, 今年, 去年11月, or 11月 alone, of the year in which all of it has been; null when it is none. */
export function monthAnswered(text: string, ask: YearAsk, today: Day): string | null {
  const said = nfkc(text).replace(/\s+/g, "");
  const [, spoken = "", month] = /^(20\d\d|今年|去年|前年)?年?[-/.]?(?:(\d{1,2})月?份?)?$/.exec(said) ?? [];
  if (!spoken && !month) return null;
  if (month && (Number(month) < 1 || Number(month) > 12)) return null;
  const two = month?.padStart(2, "0");
  const thisYear = Number(today.slice(0, 4));
  const back = ["今年", "去年", "前年"].indexOf(spoken);
  if (spoken) {
    const year = back < 0 ? spoken : String(thisYear - back);
    return `${year}-${two ?? (daysOf(ask).sort()[0]?.slice(0, 2) || "01")}`;
  }
  const years = [thisYear, thisYear - 1].map((year) => `${year}-${two}`);
  return years.find((each) => each <= today.slice(0, 7) && dayToCome(ask, each, today) === null) ?? null;
}
