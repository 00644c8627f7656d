import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import { dateAfter, momentInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";

/** 9月14日10:05 of an ISO instant; the year too, unless it is the year of yearInMind. */
export function momentOf(instant: string, yearInMind: string): string {
  return momentInWords(dayInBeijing(instant), timeInBeijing(instant), yearInMind);
}

/** 今天那条记录, 9月30日那条记录: where a single moment comes from. */
export function recordOf(instant: string, today: string): string {
  const day = dayInBeijing(instant);
  return `${day === today ? "今天" : dateAfter(day, today)}那条记录`;
}

/** The year to leave out while telling these instants: "" when they lie in several years. */
export function sharedYear(first: string, last: string): string {
  const [from, to] = [dayInBeijing(first), dayInBeijing(last)];
  return from.slice(0, 4) === to.slice(0, 4) ? from : "";
}

/** 9月3日, by which one of these is told from the rest; its hour too, where another came that day. */
export function dayAmong(one: Pick<LoggedCall, "at">, calls: Pick<LoggedCall, "at">[]): string {
  const year = sharedYear(calls[0]?.at ?? "", calls.at(-1)?.at ?? "");
  const day = dayInBeijing(one.at);
  const isAlone = calls.filter(({ at }) => dayInBeijing(at) === day).length < 2;
  return isAlone ? dateAfter(day, year) : momentOf(one.at, year);
}
