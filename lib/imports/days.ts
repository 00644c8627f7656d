import { isDay } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Hints } from "./format";
import { inDigits } from "./numerals";

/** A day that could be read, or why it could not; ask: what only the person can say. */
export type ReadDay = { day: Day } | { reason: string; ask?: "day-first" | "bill-month" };

/** No phone log is older; a clock that was never set says 1970. */
const firstYear = 2000;
const lastYear = 2099;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function two(n: number): string {
  return String(n).padStart(2, "0");
}

function dayOf(year: number, month: number, date: number, text: string): ReadDay {
  const day = `${year}-${two(month)}-${two(date)}`;
  if (!isDay(day)) return { reason: `没有这一天：${text}` };
  if (year < firstYear || year > lastYear) return { reason: `年份不对：${text}` };
  return { day };
}

/** The year of a day without one: the one that lies nearest to the bill's month, and no further than bills reach. */
function dayOfBill(month: number, date: number, text: string, { billMonth, isNoBill }: Hints): ReadDay {
  if (!isDay(`2000-${two(month)}-${two(date)}`)) return { reason: `没有这一天：${text}` };
  if (!billMonth) return { reason: `没有写年份：${text}`, ask: "bill-month" };
  const [year = 0, first = 0] = billMonth.split("-").map(Number);
  const years = [year - 1, year, year + 1];
  // A bill begins in its month and ends in the next at most; calls abroad come up to two months late. Of what is no bill the
  // person said the earliest month.
  const [least, most] = isNoBill ? [0, 11] : [-2, 1];
  const fits = years.find((each) => {
    const after = (each - year) * 12 + month - first;
    return after >= least && after <= most;
  });
  return fits ? dayOf(fits, month, date, text) : { reason: `账单是${billMonth}的，这一行却是${month}月` };
}

/** 02/06/2017: which is the day only shows when one of the two is above 12. */
function dayOfSlashes(a: number, b: number, year: number, text: string, dayFirst?: boolean): ReadDay {
  if (a === b) return dayOf(year, a, b, text);
  if (dayFirst === undefined && a <= 12 && b <= 12)
    return { reason: `看不出哪个是日、哪个是月：${text}`, ask: "day-first" };
  const first = dayFirst ?? a > 12;
  return first ? dayOf(year, b, a, text) : dayOf(year, a, b, text);
}

/** 02/06/17 with two digits each: the year stands last abroad; 26/11/03 can only begin with it. */
function dayOfPairs([a = 0, b = 0, c = 0]: number[], text: string, dayFirst?: boolean): ReadDay {
  const yearLast = c >= 8 && a <= 31;
  const yearFirst = a >= 8 && b <= 12 && c <= 31;
  if (yearFirst && dayFirst === undefined && (!yearLast || (a > 12 && b > 12)))
    return dayOf(2000 + a, b, c, text);
  if (yearFirst && yearLast && a > 12 && dayFirst === undefined)
    return { reason: `看不出年月日的顺序：${text}`, ask: "day-first" };
  return dayOfSlashes(a, b, 2000 + c, text, dayFirst);
}

const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/;
const shortYearFirst = /^(\d{2})[-.年](\d{1,2})[-.月](\d{1,2})[日号]?$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const pairs = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/;
const noYear = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/;
const monthName = /^(?:([a-z]{3,9})\.? (\d{1,2})|(\d{1,2})[ -]([a-z]{3,9})\.?)[ ,-]+(\d{4})$/i;

function dayWithMonthName(found: RegExpMatchArray, text: string): ReadDay {
  const name = (found[1] ?? found[4] ?? "").toLowerCase().slice(0, 3);
  const month = months.indexOf(name) + 1;
  return month
    ? dayOf(Number(found[5]), month, Number(found[2] ?? found[3]), text)
    : { reason: `看不懂日期：${text}` };
}

/** The day a source writes, in digits or in words, without its time. Expects NFKC, trimmed. */
export function readDay(said: string, hints: Hints): ReadDay {
  const text = inDigits(said);
  const numbers = (found: RegExpMatchArray) => found.slice(1).map(Number);
  const found = (shape: RegExp) => text.match(shape);
  const full = found(yearFirst);
  if (full) {
    const [year = 0, month = 0, date = 0] = numbers(full);
    return dayOf(year, month, date, text);
  }
  const last = found(yearLast);
  if (last) {
    const [a = 0, b = 0, year = 0] = numbers(last);
    return dayOfSlashes(a, b, year, text, hints.dayFirst);
  }
  const short = found(shortYearFirst);
  if (short) {
    const [year = 0, month = 0, date = 0] = numbers(short);
    return dayOf(2000 + year, month, date, text);
  }
  const paired = found(pairs);
  if (paired) return dayOfPairs(numbers(paired), text, hints.dayFirst);
  const yearless = found(noYear);
  if (yearless) return dayOfBill(Number(yearless[1]), Number(yearless[2]), text, hints);
  const named = found(monthName);
  return named ? dayWithMonthName(named, text) : { reason: `看不懂日期：${text}` };
}
