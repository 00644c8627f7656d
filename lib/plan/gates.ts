import type { Facts } from "@/lib/channels/facts";
import { addDays } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { lastDay } from "@/lib/deadlines/left";
import { closingsOf, type Warning } from "./closings";
import { isOfDebt } from "./of-debt";
import type { Placed } from "./place";
import type { Rule } from "./rules";

/** The door that has to be done with first, and the rule when going on would close it. */
export type Gate = { placed: Placed; closes: Warning | null };

/** What this door waits for: its turn, or a door that it would surely close. */
export function waitsFor(rule: Rule, facts: Facts, before: Placed[]): Gate | null {
  const turn = unsettled(before).find((one) => one.channel.id === rule.after && !isOfAnother(one, facts));
  const closed = closedBy(rule, facts, before).find(({ closes }) => closes.isSure);
  return closed ?? (turn ? { placed: turn, closes: null } : null);
}

/** The answer that is waited for is to another complaint than the one that an appeal stands on, which had its turn. */
function isOfAnother({ course }: Placed, { answers, asked = [] }: Facts): boolean {
  const last = asked.at(-1)?.answers.operatorOn;
  return course.kind === "waiting" && last !== undefined && last !== answers.operatorOn;
}

/** What it need not wait for, but had better be known: a door that it may close. */
export function mayClose(rule: Rule, facts: Facts, before: Placed[]): Warning | null {
  return closedBy(rule, facts, before).find(({ closes }) => !closes.isSure)?.closes ?? null;
}

/** The doors that are still to be gone through and that this one closes, or may close. */
function closedBy(rule: Rule, facts: Facts, before: Placed[]): { placed: Placed; closes: Warning }[] {
  if (isOfDebt(rule, facts)) return [];
  const open = unsettled(before);
  return closingsOf(facts)
    .filter(({ by }) => by.includes(rule.channel))
    .flatMap(({ closes, warning }) => {
      const placed = open.find(({ channel }) => channel.id === closes);
      return placed ? [{ placed, closes: warning }] : [];
    });
}

function unsettled(before: Placed[]): Placed[] {
  return before.filter(({ state }) => !["done", "skipped", "closed"].includes(state));
}

/** The first day after that door even if nobody answers, each step taken on its first day; null when it has no clock. */
export function opening({ channel, course, opensOn }: Placed, facts: Facts): Day | null {
  if (course.kind === "waiting") return addDays(lastDay(course.end), 1);
  const days = opensOn === null ? [] : channel.deadlines(opensOn, facts).map(lastDay);
  const last = days.sort().at(-1);
  return last === undefined ? null : addDays(last, 1);
}
