import type { Facts, LoggedCall } from "../facts";
import { patternOf } from "./counted";
import { areHidden } from "./group";
import { countedInWords, profileOf, shownNumbers } from "./numbers";

/** So many numbers are listed in a short text, so few where there is little room, and the least; the rest are counted. */
export const listedAtMost = 5;
export const fewListed = 3;
export const leastListed = 2;

/** 17090000000、17100000000共2个号码向我的号码13800000000打来…; 我的号码13800000000收到未显示号码的来电共3次. */
export function cameToMe(facts: Facts, what: string, most = listedAtMost, isBrief = false): string {
  const me = calledInShort(facts);
  return areHidden(facts.calls)
    ? `${me}收到未显示号码的${received(what)}`
    : `${whoInShort(facts.calls, most, isBrief)}向${me}${what}`;
}

/** 来电共3次，其中2次未接通: of 来电3次 or 打来…电话3次. */
function received(what: string): string {
  const bare = what.replace(/(^|、)(打来|发来)/g, "$1");
  return bare.replace(/^([^，、\d]+)(\d+[次条])(?!、)/, (whole, name: string, amount: string) =>
    /^1\D/.test(amount) ? whole : `${name}共${amount}`,
  );
}

/** 17090000000、17100000000共2个号码, where there is room never 和另外1个号码: as one searches for them, without spaces, the busiest first. */
function whoInShort(calls: LoggedCall[], most: number, isBrief: boolean): string {
  const { shown, beside } = shownNumbers(patternOf(calls).perNumber.map(({ number }) => number));
  const room = most > leastListed && shown.length === most + 1 ? most + 1 : most;
  const listed = shown
    .slice(0, room)
    .map((number) => asShown(number, profileOf(calls, number)))
    .join("、");
  const more = shown.slice(room);
  if (more.length > 0) return `${listed}和另外${countedInWords(more)}${beside && `，以及${beside.slice(1)}`}`;
  return `${listed}${shown.length > 1 && !isBrief ? `共${countedInWords(shown)}` : ""}${beside}`;
}

/** 17100000000、17090000000: the numbers of these calls as one searches for them, so many of them. */
export function bareNumbers(calls: LoggedCall[]): string {
  const numbers = [...new Set(calls.map(({ number, profile }) => asShown(number, profile)))];
  const more = numbers.length > listedAtMost ? `等${numbers.length}个号码` : "";
  return `${numbers.slice(0, listedAtMost).join("、")}${more}`;
}

/** +8610086 where it came so: by that alone it is known to be nobody's short number. */
export function asShown(number: string, { display }: Pick<LoggedCall["profile"], "display">): string {
  return display.startsWith("+86") ? `+86${number}` : number;
}

/** 我的号码13800000000: the number that was called. */
function calledInShort({ complainant }: Pick<Facts, "complainant">): string {
  return complainant.phone === "" ? "我" : `我的号码${complainant.phone}`;
}
