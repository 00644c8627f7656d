import { addDays, weekday } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";

/** Days that are told from where their writer stands: 昨天, 星期三, 上周五. */
export const spokenDays = [
  "[昨今](?=[早晨晚夜])|今天|昨天|大?前天",
  "(?:上上|[上这本])?个?(?:星期|礼拜)[一二三四五六日天]",
  "(?:上上|[上这本])?个?周[一二三四五六日](?:(?![\\u4e00-\\u9fff])|(?=[凌清早上中下傍晚夜]))",
].join("|");

const daysBack: Record<string, number> = { 今天: 0, 今: 0, 昨天: 1, 昨: 1, 前天: 2, 大前天: 3 };
const weeksBack: Record<string, number> = { 这: 0, 本: 0, 上: 1, 上上: 2 };
const weekdays = "一二三四五六日";
const ofWeek = /^(上上|[上这本])?个?(?:星期|礼拜|周)([一二三四五六日天])$/;

/** Whether a day is told like that. */
export function isSpoken(words: string): boolean {
  return Object.hasOwn(daysBack, words) || ofWeek.test(words);
}

/** Which day that was, told on `on`; null of one that was still to come. 星期三 alone is the last one before that day, as telephones say it. */
export function spokenDay(words: string, on: Day): Day | null {
  const back = Object.hasOwn(daysBack, words) ? daysBack[words] : undefined;
  if (back !== undefined) return addDays(on, -back);
  const [, week = "", name = ""] = ofWeek.exec(words) ?? [];
  if (name === "") return null;
  const nth = weekdays.indexOf(name.replace("天", "日"));
  const today = weekday(on) - 1;
  if (week === "") return addDays(on, -((today - nth + 7) % 7 || 7));
  const day = addDays(on, nth - today - 7 * (weeksBack[week] ?? 0));
  return day > on ? null : day;
}
