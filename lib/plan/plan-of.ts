import { atOnce, type Steps } from "@/lib/calls/in-steps";
import { channelById } from "@/lib/channels";
import type { Facts } from "@/lib/channels/facts";
import { countInSteps } from "@/lib/channels/parts/group";
import { withAsked } from "./asked";
import { chosen, chosenBesides } from "./choose";
import { followUp } from "./follow";
import { type Placed, place } from "./place";
import type { Plan, Rung } from "./plan";
import { withReviews } from "./reviews";
import { ladderOf } from "./rules";
import { rungOf, withoutFalseEnds } from "./rung";
import { urgentOf } from "./urgent";

/** What to do now and why: every door at its place, and exactly one next step or an honest end. */
export function planOf(told: Facts): Plan {
  return atOnce(planInSteps(told));
}

/** The same in steps, a door each. */
export function* planInSteps(told: Facts): Steps<Plan> {
  yield* countInSteps(told.calls);
  const facts = withAsked(told);
  const doors: Placed[] = [];
  for (const rule of ladderOf(facts)) {
    const channel = channelById(rule.channel);
    if (channel) doors.push(place(rule, channel, facts, doors));
    yield;
  }
  const placed: Placed[] = [];
  for (const one of doors) {
    placed.push(one, ...followUp(one, facts, doors));
    yield;
  }
  const { next, now } = chosen(placed, facts);
  const urgent = urgentOf(facts);
  const besides = urgent.length > 0 && now?.rule.urgent ? chosenBesides(placed, facts) : null;
  yield;
  const shown = withReviews(placed, facts);
  yield;
  const rungs: Rung[] = [];
  for (const one of shown) {
    rungs.push(rungOf(one, one === now, facts));
    yield;
  }
  return { today: facts.today, urgent, next, besides, rungs: withoutFalseEnds(rungs) };
}
