import { nfkc } from "@/lib/unicode";
import { isHidden } from "./hidden";
import { peel } from "./peel";

/** Longer text holds no number worth reading. */
const longest = 120;
/** Marks without width that phones copy along with a number. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Digits with what people write between them. */
const token = /\+?[\s()[\]【】]{0,60}\d[\d\s()[\]【】\-‐‑‒–—―−ー.·•_]*/g;
/** A bracket with what is in it; with words in it, such as （3人标记）, it is no part of a number. */
const bracket = /[([【]([^)\]】]{0,60})[)\]】]/g;
const words = /[^\d\s+-]/;
/** 1.39E+10: what a spreadsheet leaves of a number; the rest of it is lost. */
const scientific = /^\d(?:\.\d+)?e\+?\d+$/i;

/** Full-width forms made plain, invisible marks gone. */
function plain(typed: string): string {
  return nfkc(typed.slice(0, longest)).replace(invisible, "").trim();
}

function withoutRemarks(text: string): string {
  return text.replace(bracket, (whole, inside: string) => (words.test(inside) ? "|" : whole));
}

/** The longest stretch of digits in a text, with a + before it if there was one. */
function digitsIn(text: string): string {
  const tokens = (withoutRemarks(text).match(token) ?? []).map((each) => each.replace(/[^\d+]/g, ""));
  return tokens.reduce((most, each) => (each.length > most.length ? each : most), "");
}

/**
 * The number itself: digits, or +CC digits when it is foreign; "" when none was shown or none can be read.
 * Cleaning what is clean changes nothing.
 */
export function clean(typed: string): string {
  const text = plain(typed);
  if (isHidden(text) || scientific.test(text)) return "";
  let digits = digitsIn(text);
  for (let next = peel(digits); next !== digits; next = peel(digits)) digits = next;
  return digits;
}

/** True when no number was shown, false when something is written that is merely unreadable. */
export function saysHidden(typed: string): boolean {
  return isHidden(plain(typed));
}

/** Who it came from as it was shown: the number, or the name a message gives instead of one (CMCC); "" when nothing was. */
export function senderOf({ number, typed }: { number: string; typed: string }): string {
  if (number !== "" || saysHidden(typed)) return number;
  return plain(typed).replace(/\s+/g, " ");
}

/** True when it came with +86 or 0086, which no honest short number does. */
export function cameWithCountryCode(typed: string): boolean {
  return /^[\s()]*(?:\+|00)[\s()]*86/.test(plain(typed));
}
