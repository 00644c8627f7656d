/** ago: days before the day of the picture; weekday: 1 is Monday, the last one before it; year: null when not shown. */
export type SaidDay =
  | { ago: number }
  | { weekday: number }
  | { year: number | null; month: number; date: number };

const agoWords: Record<string, number> = { 今天: 0, 昨天: 1, 前天: 2, 大前天: 3, today: 0, yesterday: 1 };
const weekdays = "一二三四五六日";
const counted = "一二三四五六七八九十";
const english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The first day named in a text, with its own words; null when there is none. */
export function readDate(text: string): { text: string; day: SaidDay } | null {
  return readFull(text) ?? readShort(text) ?? readAgo(text) ?? readWeekday(text);
}

/** With its weekday or 昨天, which add nothing: 11月20日星期五, 10月13日 昨天. */
const tail = `(?: ?[(]?(?:星期|[周週]|[礼禮]拜)[一二三四五六日天][)]?)?(?: ?[今昨前]天)?`;
const full = [
  new RegExp(String.raw`(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})[日号]${tail}`),
  new RegExp(String.raw`(?<![\d/.-])(\d{4}|\d{2})([/.-])(\d{1,2})\2(\d{1,2})(?![\d/.-])${tail}`),
];

function readFull(text: string) {
  const [words, marks] = full.map((pattern) => pattern.exec(text));
  if (words) return dated(words[0], Number(words[1]), Number(words[2]), Number(words[3]));
  if (!marks || isTurned(Number(marks[1]), Number(marks[4]))) return null;
  const year = Number(marks[1]);
  return dated(marks[0], year < 100 ? 2000 + year : year, Number(marks[3]), Number(marks[4]));
}

/** 10/13/26 and 13/10/26 end with their year, and 25/12/26 may: of two figures each, which is the year has to be sure. */
function isTurned(first: number, last: number): boolean {
  return first < 20 || (first < 30 && last >= 20 && last < 30 && first !== last);
}

/** 10.13 is a day before a clock only. */
const short = [
  new RegExp(String.raw`(?<![\d年])(\d{1,2})月(\d{1,2})[日号]${tail}`),
  new RegExp(String.raw`(?<![\d/.-])(\d{1,2})[/-](\d{1,2})(?![\d/.-])${tail}`),
  /(?<![\d/.-])(\d{1,2})\.(\d{1,2})(?= +\d{1,2}:\d\d)/,
];

function readShort(text: string) {
  const found = short.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  return found ? dated(found[0], null, Number(found[1]), Number(found[2])) : null;
}

function dated(text: string, year: number | null, month: number, date: number) {
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= 31;
  return exists ? { text, day: { year, month, date } } : null;
}

const ago =
  /(?<!大)大前天|(?<!大)[今昨前]天|(?<![a-z])(?:today|yesterday)(?![a-z])|(?<![\d十])(\d{1,2}|[一二两三四五六七八九十]) ?天前/i;

function readAgo(text: string) {
  const [found, count] = ago.exec(text) ?? [];
  if (!found) return null;
  const days = count ? daysIn(count) : (agoWords[found.toLowerCase()] ?? 0);
  return { text: found, day: { ago: days } };
}

function daysIn(count: string): number {
  return Number(count) || counted.indexOf(count.replace("两", "二")) + 1;
}

/** Not 上周二, which is another than the last one. */
const weekday =
  /(?<![上下本这這][个個]?)(?:星期|[周週]|[礼禮]拜)([一二三四五六日天])|(?<![a-z])((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![a-z])/i;

function readWeekday(text: string) {
  const [found, chinese, other = ""] = weekday.exec(text) ?? [];
  if (!found) return null;
  const at = chinese ? weekdays.indexOf(chinese.replace("天", "日")) : english.indexOf(other.toLowerCase());
  return { text: found, day: { weekday: at + 1 } };
}
