import { channelById } from "@/lib/channels";
import type { Complainant } from "@/lib/channels/complainant";
import type { Facts } from "@/lib/channels/facts";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { awaited } from "@/lib/filings/awaited";
import { historyOf } from "@/lib/filings/history";
import { standingOf } from "@/lib/filings/standing";
import type { Filed, Replied } from "@/lib/filings/step";
import { gatherFacts } from "./facts";
import { filedStepOf, type WithHistory } from "./filed-steps";

/** One date of a complaint that was handed in. */
export type DueDate = {
  complaintId: string;
  /** As on its door: 通管局申诉. */
  channelName: string;
  deadline: Deadline;
  /** false once an answer came, the calls stopped, a later letter took its place, or the filing was taken back. */
  open: boolean;
  /** How often something was entered about the complaint, and when last (ISO instant). */
  revision: number;
  changedAt: string;
};

/** Every date that runs or ran from what was handed in, the nearest first. */
export function dueDates(complaints: WithHistory[], complainant: Complainant, today: Day): DueDate[] {
  return complaints.flatMap((one) => datesOf(one, complaints, complainant, today)).sort(byDay);
}

/** Complaint id → the dates that run since it was handed in. */
export function deadlinesById(dates: readonly DueDate[]): Map<string, Deadline[]> {
  const byId = new Map<string, Deadline[]>();
  for (const { complaintId, deadline } of dates)
    byId.set(complaintId, [...(byId.get(complaintId) ?? []), deadline]);
  return byId;
}

function datesOf(
  one: WithHistory,
  complaints: WithHistory[],
  complainant: Complainant,
  today: Day,
): DueDate[] {
  const door = channelById(one.channel);
  const filed = lastFiled(one);
  if (!door || !filed) return [];
  const dates = clockOf(one, filed.on, (each) => factsFor(each, complaints, complainant, today), complaints);
  const open = stillOpen(one, complaints, dates);
  return dates.map((deadline) => ({
    complaintId: one.id,
    channelName: door.name,
    deadline,
    open: open.includes(deadline),
    revision: one.steps.length,
    changedAt: one.steps.at(-1)?.recordedAt ?? "",
  }));
}

/** A follow-up without dates of its own runs those of the complaint it follows, anew. */
function clockOf(
  one: WithHistory,
  filedOn: Day,
  factsOf: (one: WithHistory) => Facts,
  complaints: WithHistory[],
): Deadline[] {
  const own = channelById(one.channel)?.deadlines(filedOn, factsOf(one)) ?? [];
  const followed = complaints.find(({ id }) => id === one.followsId);
  if (own.length > 0 || !followed || followed.id === one.id) return own;
  const others = complaints.filter(({ id }) => id !== one.id);
  return clockOf(followed, filedOn, factsOf, others);
}

/** The rules of a date look at the person, the answers and the step that is followed, never at single calls. */
function factsFor(
  { answers, followsId }: WithHistory,
  complaints: WithHistory[],
  complainant: Complainant,
  today: Day,
): Facts {
  const followed = complaints.find(({ id }) => id === followsId);
  return gatherFacts({
    complainant,
    answers,
    today,
    calls: [],
    evidence: [],
    refusals: [],
    filed: complaints.flatMap((each) => filedStepOf(each) ?? []),
    follows: followed ? filedStepOf(followed) : null,
  });
}

/** What was handed in last, also when it was taken back since: its dates have to be called off. */
function lastFiled({ steps }: WithHistory): Filed | null {
  const { filed } = standingOf(steps);
  if (filed) return filed.said;
  const said = historyOf(steps).map((entry) => entry.said);
  return said.filter((one) => one.kind === "filed").at(-1) ?? null;
}

function stillOpen(one: WithHistory, complaints: WithHistory[], dates: Deadline[]): Deadline[] {
  const { filed, replies, solvedOn } = standingOf(one.steps);
  if (!filed || solvedOn || isFollowed(one, complaints)) return [];
  return awaited(
    dates,
    replies.map(({ said }): Replied => said),
  );
}

/** A letter that followed it up was handed in: the dates run from there. */
function isFollowed({ id }: WithHistory, complaints: WithHistory[]): boolean {
  return complaints.some(({ followsId, steps }) => followsId === id && standingOf(steps).filed !== null);
}

function byDay(a: DueDate, b: DueDate): number {
  if (a.deadline.on !== b.deadline.on) return a.deadline.on < b.deadline.on ? -1 : 1;
  return a.complaintId < b.complaintId ? -1 : 1;
}
