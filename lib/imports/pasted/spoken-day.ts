import { addDays, weekday } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { dateInNumerals, inDigits } from "../numerals";

/** What may stand before a day and makes it another one: 下周一, 大大前天, 每周三. */
const turns = "上下大这本那每前后整";
const number = "(?:\\d{1,2}|[一二两三四五六七八九十几]{1,3})";
const names = "[一二三四五六日天]";
const whole = "(?!天|\\s?[到至~])";
const notInSentence = "(?:(?![\\u4e00-\\u9fff])|(?=[凌清早上中下傍晚夜]))";

/** Days that are told from where their writer stands: 昨天, 星期三, 上周五; each with all that belongs to its word. */
export const spokenDays = [
  `(?<![到至${turns}之以目个])(?:` +
    [
      `${number} ?(?:天|个?星期|个?礼拜|周)(?:之|以)?前`,
      `[${turns}]{0,8}(?:[昨今明](?=[早晨晚夜])|[前后](?=[晚夜])|[昨今明前后]天(?!天))`,
      `[${turns}]{0,8}个?(?:星期|礼拜)${names}${whole}`,
      `[${turns}]{0,8}个?周${names}${whole}${notInSentence}`,
      `[${turns}]{1,8}个?月(?:\\d{1,2}|${dateInNumerals})[号日]${notInSentence}`,
      `(?:\\d{1,2}[号日]|(?<![零〇一二三四五六七八九十第月])${dateInNumerals}号)${notInSentence}`,
    ].join("|") +
    ")",
].join("|");

const daysBack: Record<string, number> = { 今: 0, 昨: 1, 前: 2 };
const digits = "零一二三四五六七八九十";
const ofDay = /^(大*)([昨今前])天?$/;
const daysAgo = /^(\d{1,2}|[一二两三四五六七八九十]) ?天(?:之|以)?前$/;
const ofWeek = /^(上*|这|本)个?(?:星期|礼拜|周)([一二三四五六日天])$/;
const ofMonth = /^(上+|这|本)个?月(\d{1,2})[号日]$/;
const toCome = /^(?:[明后]天?|大*后天?|下+个?(?:星期|礼拜|周|月).+)$/;
const spoken = new RegExp(`^(?:${spokenDays})$|^[${turns}]{0,8}[昨今明前后]$`);

/** Whether a day is told like that. */
export function isSpoken(words: string): boolean {
  return spoken.test(words);
}

/** Whether it is a day after the one on which it was told: nobody has called on it. */
export function isStillToCome(words: string): boolean {
  return toCome.test(words);
}

/** Which day that was, told on `on`; null of one that was still to come, or that the word does not say. 星期三 alone is the last one before that day, as telephones say it. */
export function spokenDay(words: string, on: Day): Day | null {
  const [, far = "", name = ""] = ofDay.exec(words) ?? [];
  if (name && (name === "前" || !far)) return addDays(on, -((daysBack[name] ?? 0) + far.length));
  const [, ago = ""] = daysAgo.exec(words) ?? [];
  if (ago) return addDays(on, -countOf(ago));
  const [, month = "", date = ""] = ofMonth.exec(inDigits(words)) ?? [];
  return date ? dayOfMonth(month, Number(date), on) : dayOfWeek(words, on);
}

function dayOfWeek(words: string, on: Day): Day | null {
  const [, week = "", name = ""] = ofWeek.exec(words) ?? [];
  if (name === "") return null;
  const nth = "一二三四五六日".indexOf(name.replace("天", "日"));
  const today = weekday(on) - 1;
  if (week === "") return addDays(on, -((today - nth + 7) % 7 || 7));
  return upTo(on, addDays(on, nth - today - 7 * back(week)));
}

function dayOfMonth(month: string, date: number, on: Day): Day | null {
  const [year = 0, now = 0] = on.split("-").map(Number);
  const first = new Date(Date.UTC(year, now - 1 - back(month), 1)).toISOString().slice(0, 10);
  const day = addDays(first, date - 1);
  return date > 0 && day.slice(0, 7) === first.slice(0, 7) ? upTo(on, day) : null;
}

/** 2 of 上上, 0 of 这. */
function back(turn: string): number {
  return turn.startsWith("上") ? turn.length : 0;
}

function upTo(on: Day, day: Day): Day | null {
  return day > on ? null : day;
}

function countOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : digits.indexOf(text.replace("两", "二"));
}
