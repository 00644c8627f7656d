import { readClock } from "./said-clock";
import { readDate, type SaidDay } from "./said-date";

export type { SaidDay } from "./said-date";

/**
 * A time as a call list says it. text: its own words; day: null when only the clock is shown; time: HH:mm or HH:mm:ss,
 * null when only the day is; minutesAgo: 5分钟前; rest: what else stands on the line; unsure: it can be read in two ways.
 */
export type Said = {
  text: string;
  day: SaidDay | null;
  time: string | null;
  minutesAgo: number | null;
  rest: string;
  unsure: boolean;
};

/** Reads 14:32, 昨天19:26, 星期日, 下午2:05, 3月15日14:05, 2026/11/20, 11/1516:40, 5分钟前; null when no time is in it. */
export function readSaid(line: string): Said | null {
  const text = line.normalize("NFKC").trim();
  const ago = /刚刚|(\d{1,2}) ?分钟前/.exec(text);
  if (ago) return said(text, ago[0], { minutesAgo: Number(ago[1] ?? 0) });
  const { apart, unsure } = partGlued(text);
  const date = readDate(apart);
  const afterDate = date ? apart.replace(date.text, " ") : apart;
  const clock = readClock(afterDate);
  if (!date && !clock) return null;
  if (!date && brokenDay.test(afterDate)) return null;
  const words = [date?.text, clock?.text].filter(Boolean).join(" ");
  const rest = (clock ? afterDate.replace(clock.text, " ") : afterDate).replace(/\s+/g, " ").trim();
  const found = {
    day: date?.day ?? null,
    time: clock?.time ?? null,
    unsure: unsure || clock?.unsure === true,
  };
  return { ...nothing, ...found, text: words, rest };
}

/** 11,月26 14:05: there is a day, of which not enough was read; without it, the clock would be that of another. */
const brokenDay = /\d\D{0,2}月|\d日(?!常)/;

const nothing: Said = { text: "", day: null, time: null, minutesAgo: null, rest: "", unsure: false };

function said(whole: string, text: string, found: Partial<Said>): Said {
  return { ...nothing, ...found, text, rest: whole.replace(text, " ").replace(/\s+/g, " ").trim() };
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
