import { nfkc } from "@/lib/unicode";
import { isOtherDay, mayBeDay, mayBeHalf } from "./day-left";
import { type Clock, readClock } from "./said-clock";
import { readDate, type SaidDay } from "./said-date";
import { asWritten, spelledOut } from "./spelled-out";

export type { SaidDay } from "./said-date";

/**
 * A time as a call list says it. text: its own words; day: null when only the clock is shown; time: HH:mm or HH:mm:ss,
 * null when only the day is; minutesAgo: 5分钟前; rest: what else stands on the line; unsure: it can be read in two ways;
 * dayOpen: there may be a day that was not read, or another than `day`.
 */
export type Said = {
  text: string;
  day: SaidDay | null;
  time: string | null;
  minutesAgo: number | null;
  rest: string;
  unsure: boolean;
  dayOpen: boolean;
};

/** Reads 14:32, 昨天19:26, 星期日, 下午2:05, 3月15日14:05, 2026/11/20, 11/1516:40, 5分钟前; null when no time is in it. */
export function readSaid(line: string): Said | null {
  const shown = nfkc(line).trim();
  const text = spelledOut(shown);
  const ago = /刚刚|(?<!\d|小[时時] ?)(\d{1,2}) ?分钟前/.exec(text);
  if (ago) return said(text, ago[0], { minutesAgo: Number(ago[1] ?? 0) });
  const { apart, unsure } = partGlued(text);
  const date = readDate(apart);
  const afterDate = date ? apart.replace(date.text, " ") : apart;
  const clock = sureClock(afterDate);
  if (!date && !clock) return null;
  if (!date && brokenDay.test(afterDate)) return null;
  const words = [date?.text, clock?.text].filter(Boolean).join(" ");
  const rest = without(afterDate, clock?.text ?? "");
  const found = {
    day: date?.day ?? null,
    time: clock?.time ?? null,
    unsure: unsure || clock?.unsure === true,
    dayOpen: clock?.midnight === true || (date ? isOtherDay(rest) : mayBeDay(rest)),
  };
  return { ...nothing, ...found, text: asWritten(words, shown), rest };
}

/** Not where its half of the day may stand beside it unread. */
function sureClock(text: string): Clock | null {
  const clock = readClock(text);
  if (!clock || Number.parseInt(clock.time, 10) > 12) return clock;
  const [before = "", ...after] = text.split(clock.text);
  return mayBeHalf(before, after.join(" ")) ? null : clock;
}

/** 11,月26 14:05: there is a day, of which not enough was read; without it, the clock would be that of another. */
const brokenDay = /\d\D{0,2}月|\d日(?!常)/;

const nothing: Said = {
  text: "",
  day: null,
  time: null,
  minutesAgo: null,
  rest: "",
  unsure: false,
  dayOpen: false,
};

/** Of a heading that could not be read. */
export const unreadDay: Said = { ...nothing, dayOpen: true };

function said(whole: string, text: string, found: Partial<Said>): Said {
  return { ...nothing, ...found, text, rest: without(whole, text) };
}

function without(whole: string, text: string): string {
  return whole.replace(text, " ").replace(/\s+/g, " ").trim();
}

/** 11/1516:40 → 11/15 16:40: small blanks get lost in reading. unsure: it could be parted at two places. */
function partGlued(text: string): { apart: string; unsure: boolean } {
  const glued = /(?<!\d)((?:\d{4}[/.-]|\d{2}\/(?=\d{1,2}\/))?\d{1,2}[/-])(\d{2,4})(?=:\d\d)/.exec(text);
  if (!glued) return { apart: text, unsure: false };
  const [whole, before = "", figures = ""] = glued;
  const ways = [1, 2]
    .map((length) => [figures.slice(0, length), figures.slice(length)] as const)
    .filter(([day, hour]) => isBetween(day, 1, 31) && isBetween(hour, 0, 23) && hour.length <= 2)
    // 16:40 rather than 6:40: clocks of 24 hours have two figures
    .sort(([, a], [, b]) => b.length - a.length);
  const best = ways[0];
  if (!best) return { apart: text, unsure: true };
  return { apart: text.replace(whole, `${before}${best[0]} ${best[1]}`), unsure: ways.length > 1 };
}

function isBetween(figures: string, least: number, most: number): boolean {
  return figures !== "" && Number(figures) >= least && Number(figures) <= most;
}
