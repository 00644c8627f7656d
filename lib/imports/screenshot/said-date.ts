/** ago: days before the day of the picture; weekday: 1 is Monday, the last one before it; year: null when not shown. */
export type SaidDay =
  | { ago: number }
  | { weekday: number }
  | { year: number | null; month: number; date: number };

const agoWords: Record<string, number> = { 今天: 0, 昨天: 1, 前天: 2 };
const weekdays = "一二三四五六日";

/** The first day named in a text, with its own words; null when there is none. */
export function readDate(text: string): { text: string; day: SaidDay } | null {
  return readFull(text) ?? readShort(text) ?? readAgo(text) ?? readWeekday(text);
}

/** With its weekday, which adds nothing: 11月20日星期五. */
const tail = `(?: ?[(]?(?:星期|周)[一二三四五六日天][)]?)?`;
const full = [
  new RegExp(String.raw`(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日${tail}`),
  new RegExp(String.raw`(?<![\d/.-])(\d{4}|\d{2})([/.-])(\d{1,2})\2(\d{1,2})(?![\d/.-])${tail}`),
];

function readFull(text: string) {
  const [words, marks] = full.map((pattern) => pattern.exec(text));
  if (words) return dated(words[0], Number(words[1]), Number(words[2]), Number(words[3]));
  if (!marks) return null;
  const year = Number(marks[1]);
  return dated(marks[0], year < 100 ? 2000 + year : year, Number(marks[3]), Number(marks[4]));
}

const short = [
  new RegExp(String.raw`(?<![\d年])(\d{1,2})月(\d{1,2})日${tail}`),
  new RegExp(String.raw`(?<![\d/.-])(\d{1,2})[/-](\d{1,2})(?![\d/.-])${tail}`),
];

function readShort(text: string) {
  const found = short.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  return found ? dated(found[0], null, Number(found[1]), Number(found[2])) : null;
}

function dated(text: string, year: number | null, month: number, date: number) {
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= 31;
  return exists ? { text, day: { year, month, date } } : null;
}

function readAgo(text: string) {
  const found = /今天|昨天|前天/.exec(text)?.[0];
  return found ? { text: found, day: { ago: agoWords[found] ?? 0 } } : null;
}

function readWeekday(text: string) {
  const found = /(?:星期|周|礼拜)([一二三四五六日天])/.exec(text);
  if (!found) return null;
  return { text: found[0], day: { weekday: weekdays.indexOf((found[1] ?? "").replace("天", "日")) + 1 } };
}
