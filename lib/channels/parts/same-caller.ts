import type { LoggedCall } from "../facts";
import type { AfterNo } from "./after-no";
import { byName } from "./by-name";
import { knownPersonsIn } from "./known-person";

/** Of what nobody knows what it was about only who may be, or is known to be, one who was told no. */
export function sameCallerAfter(after: AfterNo, letter: LoggedCall[]): LoggedCall[] {
  const same = new Set([...hiddenAfter(after), ...knownAfter(after, letter)]);
  return after.others.filter((call) => same.has(call));
}

/** Calls without a number, where one of those was told no: they may be one caller. */
function hiddenAfter({ nos, others }: AfterNo): LoggedCall[] {
  const isToHidden = nos.some(({ callId, numbers }) => callId !== null && numbers.includes(""));
  return isToHidden ? others.filter(({ number }) => number === "") : [];
}

/** Whom the user knows, and had told no by then under another number. */
function knownAfter(after: AfterNo, letter: LoggedCall[]): LoggedCall[] {
  const { of } = knownPersonsIn(letter);
  const others = after.others.filter((call) => of(call) !== "");
  return others.length === 0 ? [] : byName({ ...after, others }, letter).same;
}
