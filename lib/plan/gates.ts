import type { Channel, Sourced } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import type { FiledStep } from "@/lib/channels/filed-step";
import { areDunning } from "@/lib/channels/parts/debt";
import { addDays } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { lastDay } from "@/lib/deadlines/left";
import { isDeclined } from "@/lib/filings/outcome";
import type { Reason } from "@/lib/result";
import { closings } from "./closings";
import type { Placed } from "./place";
import { ladder, type Rule } from "./rules";

/** The door that has to be done with first, and the rule when going on would close it. */
export type Gate = { placed: Placed; closes: Sourced | null };

/** What this door waits for: its turn, or a door that it would close. */
export function waitsFor(rule: Rule, facts: Facts, before: Placed[]): Gate | null {
  const open = before.filter(({ state }) => !["done", "skipped", "closed"].includes(state));
  const closed = closings
    .filter(({ by }) => by.includes(rule.channel) && !isOfDebt(rule, facts))
    .flatMap(({ closes, why }) => {
      const placed = open.find(({ channel }) => channel.id === closes);
      return placed ? [{ placed, closes: why }] : [];
    });
  const turn = open.find(({ channel }) => channel.id === rule.after && !isBeside(rule, facts));
  return closed[0] ?? (turn ? { placed: turn, closes: null } : null);
}

/** What is asked of whoever dunns is another matter than what one's operator owes: no door is closed by it. */
export function isOfDebt({ ofDebt }: Pick<Rule, "ofDebt">, { calls }: Facts): boolean {
  return ofDebt !== undefined && areDunning(calls);
}

/** Its numbers are such that it need not wait for its turn. */
export function isBeside({ beside }: Rule, { calls }: Facts): boolean {
  return calls.some(({ profile }) => beside?.kinds.includes(profile.kind));
}

/** Another body has the matter already; null when none has, or those that were asked did not take it. */
export function barredBy(channel: Channel, facts: Facts): Reason | null {
  const { filed } = facts;
  const apart = ladder.filter((rule) => isOfDebt(rule, facts)).map((rule) => rule.channel);
  const all = closings.filter(({ closes }) => closes === channel.id).flatMap(({ by }) => by);
  const bars = all.filter((id) => !apart.includes(id));
  const step = filed.findLast((one) => bars.includes(one.channel) && isTaken(one));
  if (!step) return null;
  return {
    code: "taken-elsewhere",
    text: `同一件事已经交给${step.channelName}，${channel.name}可能不收。`,
    next: { text: "那边说不受理，记下来，这里就还能走" },
  };
}

function isTaken({ replies }: FiledStep): boolean {
  const last = replies.at(-1);
  return !last || !isDeclined(last.outcome);
}

/** The first day after that door even if nobody answers, each step taken on its first day; null when it has no clock. */
export function opening({ channel, course, opensOn }: Placed, facts: Facts): Day | null {
  if (course.kind === "waiting") return addDays(lastDay(course.end), 1);
  const days = opensOn === null ? [] : channel.deadlines(opensOn, facts).map(lastDay);
  const last = days.sort().at(-1);
  return last === undefined ? null : addDays(last, 1);
}
