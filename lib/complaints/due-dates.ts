import { atOnce, type Steps } from "@/lib/calls/in-steps";
import { channelById } from "@/lib/channels";
import type { Complainant } from "@/lib/channels/complainant";
import type { Facts } from "@/lib/channels/facts";
import type { FiledStep } from "@/lib/channels/filed-step";
import { liveReviewBy, respondentOf, reviewBy } from "@/lib/channels/review/time";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { awaited, onceTakenUp } from "@/lib/filings/awaited";
import { historyOf } from "@/lib/filings/history";
import { standingOf } from "@/lib/filings/standing";
import type { Filed } from "@/lib/filings/step";
import { anew } from "./clock";
import { following, gatherFacts } from "./facts";
import { filedStepOf, filedStepsOf, sameMatter, type WithHistory } from "./filed-steps";
import { liveObjectBy, objectBy } from "./object-by";

/** One date of a complaint that was handed in. */
export type DueDate = {
  complaintId: string;
  /** As on its door: 通管局申诉. */
  channelName: string;
  deadline: Deadline;
  /** The user's own last day, on which nobody has to answer: that of a review. */
  isMine: boolean;
  /** false once an answer came, the calls stopped, a later letter took its place, or the filing was taken back. */
  open: boolean;
  /** How often something was entered about the complaint or a letter that follows it up, and when last (ISO instant). */
  revision: number;
  changedAt: string;
};

/** Every date that runs or ran from what was handed in, the nearest first. */
export function dueDates(complaints: WithHistory[], complainant: Complainant, today: Day): DueDate[] {
  return atOnce(dueDatesInSteps(complaints, complainant, today));
}

/** The same in steps: each complaint is compared with every other. */
export function* dueDatesInSteps(
  complaints: WithHistory[],
  complainant: Complainant,
  today: Day,
): Steps<DueDate[]> {
  const known = { complaints, complainant, today };
  const dates: DueDate[][] = [];
  for (const one of complaints) {
    dates.push(datesOf(one, known));
    yield;
  }
  return dates.flat().sort(byDay);
}

/** Complaint id → the dates on which they have to answer, that run since it was handed in. */
export function deadlinesById(dates: readonly DueDate[]): Map<string, Deadline[]> {
  return byComplaint(dates.filter(({ isMine }) => !isMine));
}

/** Complaint id → the user's own last days that are still open. */
export function ownDaysById(dates: readonly DueDate[]): Map<string, Deadline[]> {
  return byComplaint(dates.filter(({ isMine, open }) => isMine && open));
}

function byComplaint(dates: readonly DueDate[]): Map<string, Deadline[]> {
  const byId = new Map<string, Deadline[]>();
  for (const { complaintId, deadline } of dates)
    byId.set(complaintId, [...(byId.get(complaintId) ?? []), deadline]);
  return byId;
}

type Known = { complaints: WithHistory[]; complainant: Complainant; today: Day };

function datesOf(one: WithHistory, known: Known): DueDate[] {
  const door = channelById(one.channel);
  const filed = lastFiled(one);
  if (!door || !filed) return [];
  const followers = known.complaints.filter(({ id, followsId }) => followsId === one.id && id !== one.id);
  const replies = standingOf(one.steps).replies.map(({ said }) => said);
  const dates = onceTakenUp(clockOf(one, filed.on, known), replies);
  const open = stillOpen(one, followers, dates);
  // A letter that follows it up calls its dates off, and calls them back when it is taken back.
  const entered = [one, ...followers].flatMap(({ steps }) => steps.map(({ recordedAt }) => recordedAt));
  const shared = {
    complaintId: one.id,
    channelName: door.name,
    revision: entered.length,
    changedAt: entered.toSorted().at(-1) ?? "",
  };
  return [
    ...dates.map((deadline) => ({ ...shared, deadline, isMine: false, open: open.includes(deadline) })),
    ...ownDays(one, known).map((own) => ({ ...shared, ...own, isMine: true })),
  ];
}

/** Until when what came of it may be taken to review; open while there is something to review. */
function ownDays(one: WithHistory, known: Known): Pick<DueDate, "deadline" | "open">[] {
  const step = filedStepOf(one);
  if (!step) return [];
  const facts = following(factsFor(one, known), step);
  const review = respondentOf(facts)?.complaintId === one.id ? reviewBy(facts, step) : null;
  const object = objectBy(facts);
  return [
    ...(object ? [{ deadline: object, open: liveObjectBy(facts) !== null }] : []),
    ...(review ? [{ deadline: review, open: liveReviewBy(facts) !== null }] : []),
  ];
}

/** Its own dates, or those of the complaint it follows, anew. */
function clockOf(one: WithHistory, filedOn: Day, known: Known): Deadline[] {
  const door = channelById(one.channel);
  if (!door) return [];
  if (door.clock === "own")
    return door.deadlines(filedOn, { ...factsFor(one, known), follows: asFiled(one) });
  const complaints = known.complaints.filter(({ id }) => id !== one.id);
  const followed = complaints.find(({ id }) => id === one.followsId);
  return followed ? anew(clockOf(followed, filedOn, { ...known, complaints }), door.clock) : [];
}

/** The rules of a date look at the person, the answers and the step that is followed, never at single calls. */
function factsFor(one: WithHistory, { complaints, complainant, today }: Known): Facts {
  const followed = complaints.find(({ id }) => id === one.followsId);
  return gatherFacts({
    complainant,
    answers: one.answers,
    today,
    calls: [],
    evidence: [],
    refusals: [],
    filed: filedStepsOf(sameMatter(one, complaints)),
    follows: followed ? filedStepOf(followed) : null,
  });
}

/** The step itself, also when it was taken back since. */
function asFiled(one: WithHistory): FiledStep | null {
  const entered = one.steps.filter(({ said }) => said.kind !== "taken-back");
  return filedStepOf(one) ?? filedStepOf({ ...one, steps: entered });
}

/** What was handed in last, also when it was taken back since: its dates have to be called off. */
function lastFiled({ steps }: WithHistory): Filed | null {
  const { filed } = standingOf(steps);
  if (filed) return filed.said;
  const said = historyOf(steps).map((entry) => entry.said);
  return said.filter((one) => one.kind === "filed").at(-1) ?? null;
}

/** Not once a letter that followed it up was handed in: the dates run from there. */
function stillOpen({ steps }: WithHistory, followers: WithHistory[], dates: Deadline[]): Deadline[] {
  const { filed, replies, solvedOn } = standingOf(steps);
  const isFollowed = followers.some((one) => standingOf(one.steps).filed !== null);
  if (!filed || solvedOn || isFollowed) return [];
  return awaited(
    dates,
    replies.map(({ said }) => said),
  );
}

function byDay(a: DueDate, b: DueDate): number {
  if (a.deadline.on !== b.deadline.on) return a.deadline.on < b.deadline.on ? -1 : 1;
  return a.complaintId < b.complaintId ? -1 : 1;
}
