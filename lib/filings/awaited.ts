import type { Deadline } from "@/lib/deadlines/deadline";
import { isAnswer, type Outcome } from "./outcome";
import type { Replied } from "./step";

/** They have looked at it: every date but the last is kept. */
const takenUp: Outcome[] = ["accepted", "incomplete", "forwarded"];

/** The dates on which something is still to come from them after these replies, the nearest first. */
export function awaited(deadlines: readonly Deadline[], replies: readonly Replied[]): Deadline[] {
  const all = deadlines.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  if (replies.some(({ outcome }) => isAnswer(outcome))) return [];
  return replies.some(({ outcome }) => takenUp.includes(outcome)) ? all.slice(-1) : all;
}
