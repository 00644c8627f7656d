import { saysHidden } from "@/lib/numbers/clean";
import { nfkc } from "@/lib/unicode";

/**
 * digits: with a + when one is shown, "" when the list says that no number was shown; grouped: as the list parts them;
 * count: calls on one row.
 */
export type ShownNumber = { digits: string; grouped: string; count: number; rest: string };

/** (3) may stand on either side of the number. */
const shown = /^(?:[([](\d{1,3})[)\]] ?)?(\+?\d[\d -]*\d)(?: ?[([](\d{1,3})[)\]]?)?\s*(\p{Script=Han}.*)?$/u;
/** 1709 of 126人标记, of a date or a length, is no number of anybody. */
const measured = /^[人次个条年月日号时分秒点天家]/;
/** A figure read as 一 or the like would break a number in two: what follows may hold figures of these kinds only. */
const otherFigures = /\d{1,20}(?=[人次声秒分家])|\d{1,2}:\d\d(?::\d\d)?/g;
/** 110 and 119 call nobody; 95 numbers and 10086 have five figures. */
const fewest = 5;

/** A whole telephone number at the beginning of a line, as it is shown; null when the line is anything else. */
export function readNumber(line: string): ShownNumber | null {
  const text = nfkc(line).trim();
  const found = shown.exec(text);
  const grouped = found?.[2] ?? "";
  const digits = grouped.replace(/[ -]/g, "");
  const rest = found?.[4] ?? "";
  if (digits.replace("+", "").length < fewest || measured.test(rest)) return null;
  if (/\d/.test(rest.replace(otherFigures, ""))) return null;
  return { digits, grouped, count: Number(found?.[3] ?? found?.[1] ?? 1), rest };
}

/** 未知 alone is what an iPhone writes under every number that is not in its contacts. */
const underNumbers = new Set(["未知", "unknown"]);

/** 未知号码, 无主叫号码（2）: a call that showed no number. */
export function readHidden(line: string): ShownNumber | null {
  const text = nfkc(line).trim();
  const [, words = "", count] =
    /^(.*?)(?: ?[([](\d{1,3})[)\]])?$/.exec(text.replace(/^[([](\d{1,3})[)\]] ?(.*)$/, "$2 ($1)")) ?? [];
  if (words === "" || /\d/.test(words) || underNumbers.has(words.toLowerCase()) || !saysHidden(words))
    return null;
  return { digits: "", grouped: "", count: Number(count ?? 1), rest: "" };
}

/** What a blocker sets behind the words of a call without number; alone it is no call: 隐藏号码拦截 is a switch as well. */
const tag = /^(.+?)((?:已|被)?拦截)$/;

/** 隐藏号码拦截, where a row says when it came. */
export function readBlockedHidden(line: string): ShownNumber | null {
  const [, words = "", rest = ""] = tag.exec(nfkc(line).trim()) ?? [];
  const shown = readHidden(words);
  return shown && { ...shown, rest };
}
