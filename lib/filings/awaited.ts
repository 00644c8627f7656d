import type { Deadline } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import { isAnswer, type Outcome } from "./outcome";
import type { Replied } from "./step";

/** They have looked at it. */
const takenUp: Outcome[] = ["accepted", "incomplete", "forwarded"];

/** The dates on which something is still to come from them after these replies, the nearest first. */
export function awaited(deadlines: readonly Deadline[], replies: readonly Replied[]): Deadline[] {
  if (replies.some(({ outcome }) => isAnswer(outcome))) return [];
  const isTakenUp = replies.some(({ outcome }) => takenUp.includes(outcome));
  const left = deadlines.filter(({ metWhenTakenUp }) => !(isTakenUp && metWhenTakenUp));
  return left.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** The same dates once they said that they took it up: where the law counts from that day, so do they. */
export function onceTakenUp(deadlines: readonly Deadline[], replies: readonly Replied[]): Deadline[] {
  const first = replies.find(({ outcome }) => outcome === "accepted");
  if (!first) return [...deadlines];
  return deadlines.map((date) => {
    const { basisOnceTakenUp: basis } = date;
    return basis === undefined ? date : due({ ...date, basis }, first.on);
  });
}
