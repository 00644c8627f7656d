import { hasAreaCode } from "./area-codes";
import { isHidden } from "./hidden";

/** Marks without width that phones copy along with a number. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Digits with what people write between them. */
const token = /\+?[\s()[\]【】]*\d[\d\s()[\]【】\-‐‑‒–—―−ー.·•_]*/g;

/** A bracket with words in it, such as （3人标记）. */
const remark = /[([【][^)\]】]*[^\d\s+\-)\]】][^)\]】]*[)\]】]/g;

/** 1.39E+10: what a spreadsheet leaves of a number; the rest of it is lost. */
const scientific = /^\d(?:\.\d+)?e\+?\d+$/i;

/** Carrier prefixes dialled before a number (IP 电话). Source: project notes on number cleaning, 2026-11-24. */
const ipPrefix = /^(?:17951|17911|12593|17909|10193)(?=\d{7})/;

function isMobile(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits);
}

/** 2412345678 → true: a fixed line whose leading zero a spreadsheet or a person dropped. */
function lacksZero(digits: string): boolean {
  if (!/^[2-9]\d{9,10}$/.test(digits) || /^(?:400|800|9[56])/.test(digits)) return false;
  const area = digits[0] === "2" ? 2 : 3;
  return /^[2-8]\d{6,7}$/.test(digits.slice(area)) && hasAreaCode(`0${digits.slice(0, area)}`);
}

function isFull(digits: string): boolean {
  return isMobile(digits) || /^0[1-9]\d{8,10}$/.test(digits) || lacksZero(digits);
}

/** Takes one layer off; the same text when there is none. */
function peel(digits: string): string {
  if (/^(?:\+|00)86\d/.test(digits)) return digits.replace(/^(?:\+|00)86/, "");
  if (/^00[1-9]\d{6,}$/.test(digits)) return `+${digits.slice(2)}`;
  if (digits.startsWith("86") && isFull(digits.slice(2))) return digits.slice(2);
  const behindIp = digits.replace(ipPrefix, "");
  if (behindIp !== digits && (isFull(behindIp) || /^(?:86|00)/.test(behindIp))) return behindIp;
  if (digits[0] === "0" && isMobile(digits.slice(1))) return digits.slice(1);
  return lacksZero(digits) ? `0${digits}` : digits;
}

function digitsIn(text: string): string {
  const tokens = (text.replace(remark, "|").match(token) ?? []).map((each) => each.replace(/[^\d+]/g, ""));
  return tokens.reduce((longest, each) => (each.length > longest.length ? each : longest), "");
}

/**
 * The number itself: digits, or +CC digits when it is foreign; "" when none was shown or none can be read.
 * Cleaning what is clean changes nothing.
 */
export function clean(typed: string): string {
  const text = typed.normalize("NFKC").replace(invisible, "").trim();
  if (isHidden(text) || scientific.test(text)) return "";
  let digits = digitsIn(text);
  for (let next = peel(digits); next !== digits; next = peel(digits)) digits = next;
  return digits;
}

/** True when no number was shown, false when something is written that is merely unreadable. */
export function saysHidden(typed: string): boolean {
  return isHidden(typed.normalize("NFKC").replace(invisible, "").trim());
}

/** True when it came with +86 or 0086, which no honest short number does. */
export function cameWithCountryCode(typed: string): boolean {
  return /^[\s()]*(?:\+|00)[\s()]*86/.test(typed.normalize("NFKC").replace(invisible, "").trim());
}
