import { channelById } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import type { FiledStep } from "@/lib/channels/filed-step";
import { anew } from "@/lib/complaints/clock";
import { following } from "@/lib/complaints/facts";
import { addDays } from "@/lib/deadlines/beijing";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { isOverdue, lastDay } from "@/lib/deadlines/left";
import { awaited, onceTakenUp } from "@/lib/filings/awaited";
import { endsWaiting, type Outcome } from "@/lib/filings/outcome";

/** How far a door was gone through. */
export type Course =
  | { kind: "unfiled" }
  /** due: what is still to come from them, the nearest first; until: the first of it that is not past. */
  | { kind: "waiting"; step: FiledStep; due: Deadline[]; until: Deadline; end: Deadline }
  /** outcome: null where nobody has to answer by a day. next: the letter that this answer asks for. */
  | { kind: "over"; step: FiledStep; outcome: Outcome | null; on: Day; next: string | null };

/** A paper was handed in (outcome null), or an answer came. */
export type Happened = { on: Day; step: FiledStep; outcome: Outcome | null };

/** From the latest complaint at this door and what followed it up. */
export function courseOf(channel: Channel, facts: Facts): Course {
  const happened = happenedAt(channel, facts);
  const last = happened.at(-1);
  if (!last) return { kind: "unfiled" };
  if (isFinal(last)) return over(last, happened, facts);
  const due = awaited(clockOf(channel, facts), last.step.replies);
  const end = due.at(-1);
  if (!end) return over(last, happened, facts);
  const until = due.find((date) => !isOverdue(date, facts.today));
  if (until) return { kind: "waiting", step: last.step, due, until, end };
  return over({ ...last, outcome: "no-answer", on: addDays(lastDay(end), 1) }, happened, facts);
}

/** What happened in the latest matter at this door, oldest first. */
export function happenedAt(channel: Channel, facts: Facts): Happened[] {
  const root = facts.filed.findLast((step) => step.channel === channel.id);
  const all = root ? threadFrom([root], facts.filed).flatMap(happenedTo) : [];
  return all.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

/** The complaint, then the letters that followed it up; a door of its own is not one of them. */
function threadFrom(thread: FiledStep[], filed: FiledStep[]): FiledStep[] {
  const ids = new Set(thread.map(({ complaintId }) => complaintId));
  const more = filed.filter(
    ({ complaintId, channel, followsId }) =>
      followsId !== null &&
      ids.has(followsId) &&
      !ids.has(complaintId) &&
      channelById(channel)?.begins === "step",
  );
  return more.length === 0 ? thread : threadFrom([...thread, ...more], filed);
}

function happenedTo(step: FiledStep): Happened[] {
  const { filed, replies } = step;
  return [
    { on: filed.on, step, outcome: null },
    ...replies.map(({ on, outcome }) => ({ on, step, outcome })),
  ];
}

function isFinal({ outcome }: Happened): boolean {
  return outcome !== null && endsWaiting(outcome);
}

function datesSince({ on, step }: Happened, root: Channel, facts: Facts): Deadline[] {
  const door = channelById(step.channel) ?? root;
  if (door.clock === "own") return door.deadlines(on, following(facts, step));
  return anew(root.deadlines(on, facts), door.clock);
}

/** Dates that run since the last paper was handed in. */
function clockOf(channel: Channel, facts: Facts): Deadline[] {
  const paper = happenedAt(channel, facts).findLast(({ outcome }) => outcome === null);
  if (!paper) return [];
  return onceTakenUp(datesSince(paper, channel, facts), paper.step.replies);
}

/** The answer with the letter it asks for: never one that was written already, unless more is still missing. */
function over({ step, outcome, on }: Happened, happened: Happened[], facts: Facts): Course {
  const asked = outcome && channelById(step.channel)?.onReply(outcome, following(facts, step)).channel;
  const isWritten = happened.some((one) => one.step.channel === asked);
  const isAgain = asked === step.channel || (isWritten && outcome !== "incomplete");
  return { kind: "over", step, outcome, on, next: asked && !isAgain ? asked : null };
}
