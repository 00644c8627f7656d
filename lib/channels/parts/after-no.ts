import { firstMeantFor, firstToldTo } from "@/lib/calls/pattern";
import type { Refusal } from "@/lib/calls/refusals";
import { addDays, dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { LoggedCall } from "../facts";
import { heardByCaller } from "./refused";

/**
 * A no and what came after it, as the letters of every channel count it. A call is held against a no only if its number was
 * told it; what was registered with the operator, or blocked, no caller ever heard.
 */
export type AfterNo = {
  /** Told to the caller itself, oldest first. */
  nos: Refusal[];
  /** Registered with the operator, or blocked; oldest first. */
  blocks: Refusal[];
  /** Later than the first no to their own number. */
  own: LoggedCall[];
  /** Where nobody was told anything: later than the first block that covers their number. */
  blocked: LoggedCall[];
  /** About the same thing and later than the first no, from whom none of them had been said to by then. */
  others: LoggedCall[];
  /** The numbers that were told; stopped: those of them that called no more in any call of the letter, since their first no. */
  told: string[];
  stopped: Map<string, Day>;
};

/** So many whole days of Beijing lie between a no and the letter before its silence is worth a word. */
export const silenceDays = 7;

/** Whether it is long enough since a no to say that nothing came after it. */
export function isSilenceTold(said: Day, today: Day): boolean {
  return addDays(said, silenceDays) < today;
}

/** The numbers that have called no more for so long that a letter says so. */
export function silentBy({ stopped }: AfterNo, today: Day): Set<string> {
  const silent = [...stopped].filter(([, said]) => isSilenceTold(said, today));
  return new Set(silent.map(([number]) => number));
}

/** calls: of one thing, oldest first; said: every no of the letter that concerns them; all: the calls of the letter. */
export function afterNo(calls: LoggedCall[], said: Refusal[], all: LoggedCall[] = calls): AfterNo {
  const nos = said.filter(heardByCaller);
  const blocks = said.filter((one) => !heardByCaller(one));
  const own = laterThan(calls, nos);
  const blocked = nos.length === 0 ? laterThan(calls, blocks) : [];
  const told = toldIn(calls, nos);
  const stopped = stoppedOf(told, nos, all);
  return { nos, blocks, own, blocked, others: othersIn(calls, nos), told, stopped };
}

/** Strictly later than the first of these that was meant for their number, and their signature at a port. */
export function laterThan(calls: LoggedCall[], said: Refusal[]): LoggedCall[] {
  const first = firstToldTo(said);
  return calls.filter((call) => Date.parse(call.at) > first(call));
}

function othersIn(calls: LoggedCall[], nos: Refusal[]): LoggedCall[] {
  const [first] = nos;
  if (!first) return [];
  const toldAt = firstToldTo(nos);
  const isOther = (call: LoggedCall) => Date.parse(call.at) <= toldAt(call);
  return calls.filter((call) => isOther(call) && Date.parse(call.at) > Date.parse(first.at));
}

/** Of a number that was not shown nobody knows whether it is the one that was told. */
function toldIn(calls: LoggedCall[], nos: Refusal[]): string[] {
  const first = firstMeantFor(nos);
  const numbers = [...new Set(calls.map(({ number }) => number))].filter((number) => number !== "");
  return numbers.filter((number) => Number.isFinite(first(number)));
}

function stoppedOf(told: string[], nos: Refusal[], all: LoggedCall[]): Map<string, Day> {
  if (told.length === 0) return new Map();
  const first = firstMeantFor(nos);
  const later = all.filter(({ at, number }) => Date.parse(at) > first(number));
  const wentOn = new Set(later.map(({ number }) => number));
  const stopped = told.filter((number) => !wentOn.has(number));
  return new Map(stopped.map((number) => [number, dayInBeijing(new Date(first(number)))]));
}
