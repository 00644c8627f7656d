import type { Facts, LoggedCall } from "../facts";
import { patternOf } from "./counted";
import { whoIn } from "./course-caller";
import { profileOf, shownNumbers } from "./numbers";

/** So many numbers are listed in a short text, and so few where there is no room; the rest are counted. */
export const listedAtMost = 5;
export const fewListed = 2;

/** 17090000000、17100000000共2个号码: as one searches for them, without spaces, the busiest first. */
export function whoInShort(calls: LoggedCall[], most = listedAtMost): string {
  const { shown, beside } = shownNumbers(patternOf(calls).perNumber.map(({ number }) => number));
  if (shown.length === 0) return `未显示号码的${whoIn(calls)}`;
  const listed = shown
    .slice(0, most)
    .map((number) => asShown(number, profileOf(calls, number)))
    .join("、");
  const more = shown.length - most;
  if (more > 0) return `${listed}和另外${more}个号码${beside && `，以及${beside.slice(1)}`}`;
  return `${listed}${shown.length > 1 ? `共${shown.length}个号码` : ""}${beside}`;
}

/** +8610086 where it came so: by that alone it is known to be nobody's short number. */
export function asShown(number: string, { display }: Pick<LoggedCall["profile"], "display">): string {
  return display.startsWith("+86") ? `+86${number}` : number;
}

/** 我的号码13800000000: the number that was called. */
export function calledInShort({ complainant }: Pick<Facts, "complainant">): string {
  return complainant.phone === "" ? "我" : `我的号码${complainant.phone}`;
}
