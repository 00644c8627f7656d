import { halfOfDay, spokenClock } from "./clock";
import { spokenDays } from "./spoken-day";

/** A stretch of a line. */
export type Found = { text: string; from: number; to: number };

const writtenDay = [
  String.raw`(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:[日号]|(?!\d))`,
  String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?!\d)`,
  String.raw`\d{1,2}\/\d{1,2}\/\d\d(?!\d)`,
  String.raw`(?:\d\d年)?\d{1,2}月\d{1,2}[日号]`,
  String.raw`(?:[a-z]{3,9}\.? \d{1,2}|\d{1,2} [a-z]{3,9}),? (?:19|20)\d\d(?!\d)`,
  String.raw`\d{1,2}[-/]\d{1,2}(?=\s+\d{1,2}:\d\d)`,
  String.raw`(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])(?=\s+\d{1,2}:\d\d)`,
].join("|");
const day = `${writtenDay}|${spokenDays}`;
const writtenDays = new RegExp(String.raw`(?<![\d\-/.])(?:${writtenDay})`, "i");
const days = new RegExp(String.raw`(?<![\d\-/.])(?:${day})`, "i");
const clock =
  String.raw`(?<![\d:])(?:${spokenClock}(?![\d:])|` +
  String.raw`(?:${halfOfDay}\s*)?\d{1,2}(?::\d\d(?::\d\d)?|时\d{1,2}分?(?:\d{1,2}秒)?)(?![\d:])(?:\s*[ap]\.?m\b\.?)?)`;
const clocks = new RegExp(clock, "gi");
/** The same where a line begins to say it. */
export const [dayHere, clockHere] = [
  new RegExp(String.raw`(?<![\d\-/.])(?:${day})`, "iy"),
  new RegExp(clock, "iy"),
];
const compact = /(?<!\d)20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?!\d)/;
/** What may stand between a day and its time. */
const joint = /^[\sT,]*(?:[([]?(?:星期|周)[一二三四五六日天][)\]]?[\sT,]*)?$/;

/** A day and its time, and nothing behind them. */
export const momentAtEnd = new RegExp(String.raw`(?<![\d\-/.])(?:${day})[\sT,]*${clock}$`, "i");

/** When something was, as a line says it: its day, its clock, and what looks like a clock but is not it. */
export type Moment = { day: Found | null; clock: Found | null; others: Found[] };

function found(match: RegExpExecArray | RegExpMatchArray): Found {
  const from = match.index ?? 0;
  return { text: match[0], from, to: from + match[0].length };
}

function belongs(text: string, one: Found, clock: Found): boolean {
  const gap = one.to <= clock.from ? text.slice(one.to, clock.from) : text.slice(clock.to, one.from);
  return joint.test(gap);
}

/** Finds day and clock in a line in whatever order. Two clocks and no way to tell: clock is null and others holds both. */
export function momentIn(text: string): Moment {
  const run = compact.exec(text);
  if (run) return { day: found(run), clock: found(run), others: [] };
  const dayMatch = writtenDays.exec(text) ?? days.exec(text);
  const when = dayMatch ? found(dayMatch) : null;
  const outside = (one: Found) => !when || one.to <= when.from || one.from >= when.to;
  const all = [...text.matchAll(clocks)].map(found).filter(outside);
  const near =
    when &&
    (all.find((one) => one.from >= when.to && belongs(text, when, one)) ??
      all.find((one) => belongs(text, when, one)));
  const clock = near ?? (all.length === 1 ? all[0] : null) ?? null;
  return { day: when, clock, others: all.filter((one) => one !== clock) };
}
