import type { PastedLine } from "./line";

const besideDay =
  /[上下大这本那每前后]{0,9}个?(?:星期|礼拜|周)[一二三四五六日天]|今天|昨天|大{0,9}前天|来电|短信|未接|通话|记录|\d{1,4}[个次条通]|[\s|\p{P}]/gu;

/** A day and nothing else that speaks of a call: it stands above the calls of that day. */
export function isHeading({ day, clock, others, words }: PastedLine): boolean {
  return day !== null && clock === null && others.length === 0 && words.replace(besideDay, "") === "";
}
