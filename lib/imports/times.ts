import { instantOf } from "@/lib/deadlines/beijing";
import { nfkc } from "@/lib/unicode";
import { readDay } from "./days";
import type { Hints } from "./format";
import type { SourceRow } from "./row";
import { usualTime } from "./usual-time";

/** When a call was, or why that cannot be said (Chinese); ask: what only the person can say. */
export type ReadTime = Pick<SourceRow, "at" | "exact"> | { reason: string; ask?: "day-first" | "bill-month" };

const longest = 60;
const minute = 60_000;
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);
/** Days between 1899-12-30, where spreadsheets begin to count, and 1970-01-01. */
const sheetDays = 25_569;
const relative =
  /^(今天|昨天|前天|刚刚|星期|周[一二三四五六日天]|today|yesterday|\d+ ?(?:秒|分钟|小时|天)前)/i;
const weekdayName =
  /[([]?(?:星期|周)[一二三四五六日天][)\]]?|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[,.]?/gi;
const zoned = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)$/;
const usual = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.\d+)?$/;
const clock = new RegExp(
  String.raw`(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|夜里|[ap]\.?m\.?)?\s{0,20}` +
    String.raw`(?<![\d:])(\d{1,2})(?::|时|点)(\d{1,2})(?:(?::|分)(\d{1,2}))?(?:\.\d+)?[秒分]?(?![\d:])\s*([ap]\.?m\.?)?`,
  "i",
);

function atInstant(milliseconds: number, exact: SourceRow["exact"], text: string): ReadTime {
  if (milliseconds < earliest || milliseconds >= latest) return { reason: `年份不对：${text}` };
  return { at: new Date(milliseconds).toISOString(), exact };
}

/** Digits alone: seconds or milliseconds since 1970, 20261103141233, or a spreadsheet's day count in Beijing time. */
function readDigits(text: string, hints: Hints): ReadTime | null {
  if (/^\d{13}$/.test(text)) return atInstant(Number(text), "second", text);
  if (/^\d{10}$/.test(text)) return atInstant(Number(text) * 1000, "second", text);
  const run = text.match(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/);
  if (run) {
    const [, year, month, date, hour, min, second] = run;
    return readTime(`${year}-${month}-${date} ${hour}:${min}${second ? `:${second}` : ""}`, hints);
  }
  if (/^-?\d{1,4}$/.test(text)) return { reason: `没有记下时间：${text}` };
  if (!/^[34567]\d{4}(\.\d+)?$/.test(text)) return null;
  if (!text.includes(".")) return { reason: `只有日期，没有几点几分：${text}` };
  const seconds = Math.round((Number(text) - sheetDays) * 86_400);
  // 0.0001 day is nine seconds.
  const exact = text.split(".")[1]?.length ?? 0;
  return atInstant((seconds - 8 * 3600) * 1000, exact > 4 ? "second" : "minute", text);
}

function readZoned(text: string): ReadTime | null {
  const found = text.match(zoned);
  if (!found) return null;
  const [, day, time = "", zone = ""] = found;
  const offset = zone === "Z" ? "Z" : zone.replace(/^(...)(\d\d)$/, "$1:$2");
  const instant = Date.parse(`${day}T${time}${offset}`);
  if (Number.isNaN(instant)) return { reason: `没有这个时间：${text}` };
  return atInstant(instant, time.length > 5 ? "second" : "minute", text);
}

/** 24 hours of a clock that may count twelve; null when there is no such hour. */
function hourOf(hour: number, half: string): number | null {
  if (hour > 23) return null;
  if (!half || hour > 12) return hour;
  if (/下午|傍晚|晚|夜|^p/i.test(half)) return evening(hour, half);
  if (half === "中午") return hour >= 10 ? hour : hour + 12;
  return hour === 12 ? 0 : hour;
}

/** 晚上12:05 and 夜里1:05 are past midnight, which is another day: only 下午 and PM read 12 as noon. */
function evening(hour: number, half: string): number | null {
  if (/下午|^p/i.test(half)) return hour === 12 ? 12 : hour + 12;
  if (/夜/.test(half) && hour < 6) return hour;
  return hour === 12 || hour < 5 ? null : hour + 12;
}

function readClock(found: RegExpMatchArray, text: string): { time: string } | { reason: string } {
  const [, before, hours, minutes, seconds, after] = found;
  const hour = hourOf(Number(hours), before ?? after ?? "");
  const parts = [hour ?? 99, Number(minutes), Number(seconds ?? 0)];
  if (hour === null && Number(hours) < 24) return { reason: `看不出是哪一刻：${text}` };
  if (hour === null || parts.some((part, at) => at > 0 && part > 59))
    return { reason: `没有这个时间：${text}` };
  return { time: parts.map((part) => String(part).padStart(2, "0")).join(":") };
}

function readDayAndClock(text: string, hints: Hints): ReadTime {
  const found = text.match(clock);
  if (!found) {
    const day = readDay(text, hints);
    return "day" in day
      ? { reason: `只有日期，没有几点几分：${text}` }
      : day.ask
        ? { reason: day.reason }
        : day;
  }
  const rest = text
    .replace(found[0], " ")
    .replace(/(?<=\d)T(?=\s|$)/, "")
    .replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, "");
  if (!rest) return { reason: `只有几点几分，没有日期：${text}` };
  const day = readDay(rest, hints);
  if ("reason" in day) return day;
  const time = readClock(found, text);
  if ("reason" in time) return time;
  return { at: instantOf(day.day, time.time), exact: found[4] === undefined ? "minute" : "second" };
}

/** The same with a T or parts of a second; and what is no such time, said with all of it. */
function readUsual(text: string): ReadTime | null {
  const found = text.match(usual);
  if (!found) return null;
  const [year = 0, month = 0, date = 0, hour = 0, min = 0, second = 0] = found.slice(1).map(Number);
  if (hour > 23 || min > 59 || second > 59) return { reason: `没有这个时间：${text}` };
  const instant = new Date(Date.UTC(year, month - 1, date));
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== date)
    return { reason: `没有这一天：${text}` };
  return atInstant(instant.getTime() + ((hour - 8) * 60 + min) * minute + second * 1000, "second", text);
}

/**
 * A time as phones, operators and spreadsheets write it, in Beijing unless it names its zone. Never guesses: a day that
 * could be two days, or one without its year, is asked for.
 */
export function readTime(typed: string, hints: Hints = {}): ReadTime {
  const usually = usualTime(typed);
  if (usually) return { at: usually, exact: "second" };
  // Phones' own logs count milliseconds, and there are many of them.
  if (/^\d{13}$/.test(typed)) return atInstant(Number(typed), "second", typed);
  const text = nfkc(typed.slice(0, longest)).replace(/\s+/g, " ").trim();
  if (!text) return { reason: "没有时间" };
  const known = readUsual(text) ?? readDigits(text, hints) ?? readZoned(text);
  if (known) return known;
  if (relative.test(text)) return { reason: `只写了“${text}”，不知道是哪一天` };
  return readDayAndClock(text.replace(weekdayName, " ").replace(/\s+/g, " ").trim(), hints);
}
