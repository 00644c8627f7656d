import { channelById } from "@/lib/channels";
import type { Sourced } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { outlook } from "@/lib/complaints/draft";
import type { Course } from "./course";
import type { Placed } from "./place";

/** The letter that an answer asks for, placed after its door; none when it asks for none or that letter cannot be written. */
export function followUp({ course, rule }: Placed, facts: Facts): Placed[] {
  if (course.kind !== "over" || course.next === null) return [];
  const channel = channelById(course.next);
  if (channel?.begins !== "step") return [];
  const why = becauseOf(course, facts);
  if (why === null) return [];
  const { state, reasons, needs } = outlook(channel, { ...facts, follows: course.step });
  const open = state !== "closed";
  return [
    {
      rule: { ...rule, channel: channel.id, why },
      channel,
      course,
      state: open ? "open" : "closed",
      reasons: state === "missing" ? [] : reasons,
      needs,
      opensOn: open ? facts.today : null,
      closes: null,
    },
  ];
}

/** What the answer means, as its door says it. */
function becauseOf({ step, outcome, on }: Extract<Course, { kind: "over" }>, facts: Facts): Sourced | null {
  const door = outcome && channelById(step.channel)?.onReply(outcome, { ...facts, follows: step });
  return door ? { text: door.text, source: "你记下的答复", checkedOn: on } : null;
}
