import { channelById } from "@/lib/channels";
import type { Facts } from "@/lib/channels/facts";
import { withAsked } from "./asked";
import { chosen } from "./choose";
import { followUp } from "./follow";
import { type Placed, place } from "./place";
import type { Plan } from "./plan";
import { ladder } from "./rules";
import { rungOf } from "./rung";
import { urgentOf } from "./urgent";

/** What to do now and why: every door at its place, and exactly one next step or an honest end. */
export function planOf(told: Facts): Plan {
  const facts = withAsked(told);
  const doors: Placed[] = [];
  for (const rule of ladder) {
    const channel = channelById(rule.channel);
    if (channel) doors.push(place(rule, channel, facts, doors));
  }
  const placed = doors.flatMap((one) => [one, ...followUp(one, facts, doors)]);
  const { next, now } = chosen(placed, facts);
  const isReported = doors.some(({ rule, state }) => rule.urgent && ["done", "waiting"].includes(state));
  return {
    today: facts.today,
    urgent: isReported ? [] : urgentOf(facts),
    next,
    rungs: placed.map((one) => rungOf(one, one === now, facts)),
  };
}
