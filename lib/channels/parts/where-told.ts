import { isSignedApart, type Refusal } from "@/lib/calls/refusals";
import { numeral } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { callsByNumber, callWith } from "./counted";
import type { Group } from "./group";
import { heardByCaller } from "./refused";

/** Said to one of these numbers in a call of another matter, and followed by one of these: to what came before it the no is nothing. */
export function saidElsewhere(said: Refusal[], calls: LoggedCall[]): Refusal[] {
  const last = lastFrom(calls);
  return said.filter((one) => !callWith(calls, one.callId) && last(one) > Date.parse(one.at));
}

/** When one of these last came from whom a no was said to, in ms; looked up once for each number and signature. */
function lastFrom(calls: LoggedCall[]): (no: Refusal) => number {
  const byNumber = callsByNumber(calls);
  const known = new Map<string, number>();
  return (no) => {
    const [number = ""] = no.numbers;
    const key = `${number} ${no.saidTo ?? ""}`;
    const own = number === "" ? [] : (byNumber.get(number) ?? []);
    const last = known.get(key) ?? Date.parse(own.findLast((call) => !isSignedApart(no, call))?.at ?? "");
    known.set(key, last);
    return last;
  };
}

/** Said in a call of this matter, or in none: what was said outside of calls is of every matter that it was meant for. */
export function isSaidIn({ callId }: Refusal, { calls }: Pick<Group, "calls">): boolean {
  return callId === null || callWith(calls, callId) !== undefined;
}

/** The place of the one group that tells each no, by its id: the first of those in which it was said. */
export function whereTold(groups: Group[]): Map<string, number> {
  const told = new Map<string, number>();
  groups.forEach((group, at) => {
    for (const one of group.pattern.refusals.said)
      if (isSaidIn(one, group) && !told.has(one.id)) told.set(one.id, at);
  });
  return told;
}

/** Another paragraph tells it. */
export function isToldElsewhere({ id }: Refusal, { place, told }: Group): boolean {
  return (told.get(id) ?? place) !== place;
}

/** 的拒绝已如前述, 的拒绝见下文（二）: behind its day, since it counts once. */
export function whereInWords(one: Refusal, { place, told }: Group): string {
  const at = told.get(one.id) ?? place;
  const what = heardByCaller(one) ? "拒绝" : "登记或者拦截";
  return `的${what}${at < place ? "已如前述" : `见下文（${numeral(at + 1)}）`}`;
}
