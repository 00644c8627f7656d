import "server-only";
import type { Call } from "@/lib/calls/call";
import { channelById } from "@/lib/channels";
import type { NextDoor } from "@/lib/channels/next-door";
import { openReviewBy } from "@/lib/channels/review/time";
import { askedOperator } from "@/lib/complaints/asked-operator";
import { type DueDate, deadlinesById, dueDatesInSteps, ownDaysById } from "@/lib/complaints/due-dates";
import { following } from "@/lib/complaints/facts";
import { about, sameMatter, type WithHistory } from "@/lib/complaints/filed-steps";
import { withOwn } from "@/lib/complaints/matter-calls";
import { type Move, moveOf } from "@/lib/complaints/move";
import { liveObjectBy } from "@/lib/complaints/object-by";
import { operatorsAsked } from "@/lib/complaints/operators-asked";
import { stand } from "@/lib/complaints/stand";
import type { StandingNow } from "@/lib/complaints/standing-now";
import { type Chapter, type TimelineEntry, timelineInSteps } from "@/lib/complaints/timeline";
import { namedBy } from "@/lib/complaints/timeline-words";
import type { Deadline } from "@/lib/deadlines/deadline";
import { type Standing, standingOf } from "@/lib/filings/standing";
import { callsOfNumbers } from "@/lib/store/callers";
import { answersFor } from "@/lib/store/complaint-answers";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { readUnmoved } from "@/lib/store/unmoved";
import { breathing } from "@/lib/turns/breathe";
import { type Case, caseInTurn } from "./case";

export type Follow = Case & {
  /** What holds of its own history. */
  held: Standing;
  standing: StandingNow;
  /** What their last word, or their silence, means here; null before either. */
  door: NextDoor | null;
  /** Some rule says how long they may take. */
  hasDates: boolean;
  move: Move;
  /** Those that its calls showed. */
  numbers: string[];
  /**
   * Every own call from them, those that are not in the letter too, and those of the letter that showed no number, oldest
   * first; of somebody else's complaint its own.
   */
  calls: Call[];
  /** The complaints about the same numbers that were handed in, its own among them. */
  matter: WithHistory[];
  chapters: Chapter[];
  /** Until when what came of it may be taken to review, over or not; null where there is nothing to review. */
  reviewBy: Deadline | null;
  /** Until when the same office may be asked to look again; null where that is not the way, or it is over. */
  objectBy: Deadline | null;
  /** What happened and what is still to come, oldest first. */
  entries: TimelineEntry[];
};

/** One complaint with all that came before and after it; anybody else's is not found. */
export function followOf(ownerId: string, complaintId: string): Promise<Follow> {
  return inHeavyTurn(ownerId, () => readUnmoved(ownerId, () => followInTurn(ownerId, complaintId)));
}

/** The same for work that has the turn of a heavy read already. */
export async function followInTurn(ownerId: string, complaintId: string): Promise<Follow> {
  const one = await caseInTurn(ownerId, complaintId);
  const { complaint, facts, history } = one;
  const numbers = [...new Set(facts.calls.map(({ number }) => number).filter((number) => number !== ""))];
  // What the owner was rung by tells nothing of somebody else's complaint.
  const calls = complaint.isAnothers
    ? facts.calls
    : withOwn(facts.calls, await callsOfNumbers(ownerId, numbers));
  const matter = matterOf(one);
  const held = standingOf(complaint.steps);
  const callTimes = calls.map(({ at }) => at);
  const dates = await breathing(dueDatesInSteps(history, facts.complainant, facts.today));
  const deadlines = deadlinesById(dates).get(complaint.id) ?? [];
  const { standing, door } = stand({ ...one, deadlines, callTimes });
  const move = moveOf(standing, door);
  const asked = await askedBefore(ownerId, one);
  const chapters = [...(asked ? [asked] : []), ...chaptersOf(matter, dates)];
  const { today, notHere } = facts;
  return {
    ...one,
    held,
    standing,
    door,
    hasDates: deadlines.length > 0,
    move,
    numbers,
    calls,
    matter,
    chapters,
    reviewBy: onOwn(openReviewBy, complaint.id, facts),
    objectBy: onOwn(liveObjectBy, complaint.id, facts),
    entries: await breathing(timelineInSteps({ chapters, calls, today, notHere })),
  };
}

/** A date by what came of this very complaint; null before it was handed in. */
function onOwn(date: (own: Case["facts"]) => Deadline | null, complaintId: string, facts: Case["facts"]) {
  const step = facts.filed.find((one) => one.complaintId === complaintId);
  return step ? date(following(facts, step)) : null;
}

function matterOf({ complaint, facts, history }: Case): WithHistory[] {
  const own = history.find(({ id }) => id === complaint.id);
  if (complaint.isAnothers) return own ? sameMatter(own, history) : [];
  const sharing = new Set(about(facts.calls, history));
  return history.filter((other) => other === own || sharing.has(other));
}

/**
 * The complaint to the operator that was only typed in: in this letter, else in another about the same numbers, which may
 * have been begun later. Answers are carried from one letter to the next: they belong where they are asked.
 */
async function askedBefore(ownerId: string, { complaint, channel, facts }: Case): Promise<Chapter | null> {
  const isOfOperator =
    channel.office === "operator" || channel.asks.some(({ field }) => field === "operatorOn");
  if (!isOfOperator) return null;
  const own = askedOperator(facts);
  if (own || complaint.isAnothers) return own;
  const { taken } = await answersFor(ownerId, facts.calls, complaint.id);
  return askedOperator({ ...facts, asked: operatorsAsked(taken, facts.filed) });
}

function chaptersOf(matter: WithHistory[], dates: DueDate[]): Chapter[] {
  const [theirs, mine] = [deadlinesById(dates), ownDaysById(dates)];
  return matter.flatMap((one) => chapterOf(one, theirs, mine) ?? []);
}

function chapterOf(
  { id, channel, numbers, steps }: WithHistory,
  theirs: Map<string, Deadline[]>,
  mine: Map<string, Deadline[]>,
): Chapter | null {
  const door = channelById(channel);
  if (!door) return null;
  const deadlines = standingOf(steps).filed ? (theirs.get(id) ?? []) : [];
  return { ...namedBy(door), id, numbers, steps, deadlines, own: mine.get(id) ?? [] };
}
