import type { Channel, Need } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { outlook } from "@/lib/complaints/draft";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Reason } from "@/lib/result";
import type { Warning } from "./closings";
import { isMet } from "./conditions";
import { type Course, courseOf } from "./course";
import { mayClose, opening, waitsFor } from "./gates";
import type { Rule } from "./rules";

/** A door at its place, before the one next step is chosen. */
export type Placed = {
  rule: Rule;
  channel: Channel;
  course: Course;
  state: "open" | "waiting" | "done" | "later" | "skipped" | "closed";
  reasons: Reason[];
  /** Whether the channel itself refuses today. */
  locked: boolean;
  needs: Need[];
  opensOn: Day | null;
  /** What going through it today would close, or may close. */
  closes: Warning | null;
  /** The door whose turn comes first. */
  after?: Placed;
};

/** Where one door stands, those before it in the ladder being placed already. */
export function place(rule: Rule, channel: Channel, facts: Facts, before: Placed[]): Placed {
  const course = courseOf(channel, facts);
  const bare = { rule, channel, course, reasons: [], locked: false, needs: [], opensOn: null, closes: null };
  if (course.kind === "waiting") return { ...bare, state: "waiting" };
  if (course.kind === "over" && !beginsAnew({ course }, facts)) return { ...bare, state: "done" };
  if (!isMet(rule.only, facts))
    return { ...bare, state: "skipped", reasons: rule.unless ? [rule.unless(facts)] : [] };
  const { needs, state, reasons } = outlook(channel, facts);
  const known = { ...bare, needs, locked: state === "closed", reasons: state === "missing" ? [] : reasons };
  const gate = waitsFor(rule, facts, before);
  // What is closed until its turn comes is later; what no turn opens is closed.
  if (state === "closed" && !(gate && rule.after)) return { ...known, state: "closed" };
  if (gate)
    return {
      ...known,
      state: "later",
      closes: gate.closes,
      opensOn: opening(gate.placed, facts),
      needs: [],
      after: gate.placed,
    };
  if (state === "unlikely") return { ...known, state: "skipped" };
  return { ...known, state: "open", opensOn: facts.today, closes: mayClose(rule, facts, before) };
}

/** They said it was done, and the calls came again: it begins anew. */
export function beginsAnew({ course }: Pick<Placed, "course">, facts: Facts): boolean {
  return course.kind === "over" && course.outcome === "satisfied" && hasCallsAfter(course.on, facts);
}

export function hasCallsAfter(day: Day, { calls }: Facts): boolean {
  return calls.some((call) => dayInBeijing(call.at) > day);
}

/** Whether it is begun from a complaint that was handed in. */
export function follows({ channel }: Placed): boolean {
  return channel.begins === "step";
}
