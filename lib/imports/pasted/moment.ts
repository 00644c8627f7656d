import { dayInNumerals } from "../numerals";
import { beforeClock, halfOfDay, spokenClock } from "./clock";
import { spokenDays } from "./spoken-day";

/** A stretch of a line. */
export type Found = { text: string; from: number; to: number };

/** 十一月三日游 is an excursion, 三号楼 and 三号线 are places. */
const noDay = "(?![游线院]|楼(?!盘))";

const writtenDay = [
  String.raw`(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:[日号]${noDay}|(?!\d))`,
  String.raw`(?:20\d\d |(?<=\d ))(?:0?[1-9]|1[0-2]) (?:0?[1-9]|[12]\d|3[01])(?=\s+\d{1,2}:\d\d)`,
  `${dayInNumerals}${noDay}`,
  String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?!\d)`,
  String.raw`\d{1,2}\/\d{1,2}\/\d\d(?!\d)`,
  String.raw`(?:\d\d年)?\d{1,2} ?月 ?\d{1,2} ?[日号]${noDay}`,
  String.raw`(?:[a-z]{3,9}\.? \d{1,2}|\d{1,2} [a-z]{3,9}),? (?:19|20)\d\d(?!\d)`,
  String.raw`\d{1,2}[-/]\d{1,2}(?=\s+\d{1,2}:\d\d)`,
  String.raw`(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])(?=\s+\d{1,2}:\d\d)`,
  String.raw`(?<![\u4e00-\u9fff]\s{0,4})(?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])(?!\d)${beforeClock}`,
  String.raw`(?<=^\s{0,4}|\d\s)(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])(?!\d)${beforeClock}`,
].join("|");
const day = `${writtenDay}|${spokenDays}`;
const writtenDays = new RegExp(String.raw`(?<![\d\-/.])(?:${writtenDay})`, "i");
const days = new RegExp(String.raw`(?<![\d\-/.])(?:${day})`, "i");
const clock =
  String.raw`(?:(?<![\d:])|(?=${halfOfDay}))(?:${spokenClock}(?![\d:])|` +
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

/** When something was, as a line says it: its day, its clock, others that could be it, and asides, which are words: 说3点再打. */
export type Moment = { day: Found | null; clock: Found | null; others: Found[]; asides: Found[] };

function found(match: RegExpExecArray | RegExpMatchArray): Found {
  const from = match.index ?? 0;
  return { text: match[0], from, to: from + match[0].length };
}

function belongs(text: string, one: Found, clock: Found): boolean {
  const gap = one.to <= clock.from ? text.slice(one.to, clock.from) : text.slice(clock.to, one.from);
  return joint.test(gap);
}

/** Of no one moment: a time to come, as somebody announced it (说下午3点再打来), or every day's (每晚8点). */
function isAnnounced(text: string, { from, to }: Found): boolean {
  if (/每[天日周早晚夜上下午中]{0,3}\s?$/.test(text.slice(0, from))) return true;
  const isBefore =
    /(?:说|约好?|改到|等到?)\s?$/.test(text.slice(0, from)) && text.slice(from, to).includes("点");
  return isBefore || /^\s*(?:以?后|之后)?再/.test(text.slice(to));
}

/** 3点, which counts twelve hours, and is no clock beside one that says which. */
function isBare({ text }: Found): boolean {
  return /^[\d一二两三四五六七八九十]/.test(text) && text.includes("点");
}

/** What of a line looks like a clock: the clocks, and what is only said beside them. */
function clocksIn(text: string, when: Found | null): { all: Found[]; asides: Found[] } {
  const outside = (one: Found) => !when || one.to <= when.from || one.from >= when.to;
  const seen = [...text.matchAll(clocks)].map(found).filter(outside);
  const plain = seen.filter((one) => !isAnnounced(text, one));
  const isSure = plain.some((one) => !isBare(one));
  const all = plain.filter(
    (one) => !(isSure && isBare(one)) || (when !== null && one.from >= when.to && belongs(text, when, one)),
  );
  return { all, asides: seen.filter((one) => !all.includes(one)) };
}

/** Finds day and clock in a line in whatever order. Two clocks and no way to tell: clock is null and others holds both. */
export function momentIn(text: string): Moment {
  const run = compact.exec(text);
  if (run) return { day: found(run), clock: found(run), others: [], asides: [] };
  const dayMatch = writtenDays.exec(text) ?? days.exec(text);
  const when = dayMatch ? found(dayMatch) : null;
  const { all, asides } = clocksIn(text, when);
  const near =
    when &&
    (all.find((one) => one.from >= when.to && belongs(text, when, one)) ??
      all.find((one) => belongs(text, when, one)));
  const clock = near ?? (all.length === 1 ? all[0] : null) ?? null;
  return { day: when, clock, others: all.filter((one) => one !== clock), asides };
}

/** Whether a second clock tells how long the call was: 00:01:26, 01:26 beside 14:05, and any beside one with its seconds. */
export function isLength({ text: clock }: Found, { text: other }: Found): boolean {
  if (!/^\d{1,2}(?::\d\d){1,2}$/.test(other)) return false;
  const isTimed = /^\d{1,2}:\d\d:\d\d/.test(clock);
  return (
    isTimed || /^\d+:\d\d:\d\d$/.test(other) || (other.startsWith("0") && other < clock.padStart(5, "0"))
  );
}
