import { channelById } from "@/lib/channels";
import type { Sourced } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { inFull } from "@/lib/channels/next-door";
import { outlook } from "@/lib/complaints/draft";
import { following } from "@/lib/complaints/facts";
import type { Course } from "./course";
import { opening, waitsFor } from "./gates";
import type { Placed } from "./place";

/** The letter that an answer at this door asks for; none when it asks for none, or names a door of the ladder. */
export function followUp({ course }: Placed, facts: Facts, doors: Placed[]): Placed[] {
  if (course.kind !== "over" || course.next === null) return [];
  const channel = channelById(course.next);
  if (channel?.begins !== "step") return [];
  const rule = { channel: channel.id, why: becauseOf(course, facts) };
  const { state, reasons, needs } = outlook(channel, following(facts, course.step));
  const known = {
    rule,
    channel,
    course,
    needs,
    locked: state === "closed",
    reasons: state === "missing" ? [] : reasons,
  };
  if (state === "closed") return [{ ...known, state, opensOn: null, closes: null }];
  const gate = waitsFor(rule, facts, doors);
  if (!gate) return [{ ...known, state: "open", opensOn: facts.today, closes: null }];
  const opensOn = opening(gate.placed, facts);
  return [{ ...known, state: "later", opensOn, closes: gate.closes, after: gate.placed }];
}

/** What the answer means, as its door says it. */
function becauseOf({ step, outcome, on }: Extract<Course, { kind: "over" }>, facts: Facts): Sourced {
  const door = outcome && channelById(step.channel)?.onReply(outcome, following(facts, step));
  return { text: door ? inFull(door) : "", source: "你记下的答复", checkedOn: on };
}
