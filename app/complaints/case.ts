import "server-only";
import { notFound, redirect } from "next/navigation";
import type { Call } from "@/lib/calls/call";
import { channelById } from "@/lib/channels";
import { type Answers, noAnswers } from "@/lib/channels/answers";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { countInSteps } from "@/lib/channels/parts/group";
import { gatherInSteps } from "@/lib/complaints/facts";
import { filedAbout, filedStepOf, proofsOf, type WithHistory } from "@/lib/complaints/filed-steps";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { complainantOf } from "@/lib/store/complainant";
import { callersByNumber } from "@/lib/store/complaint-answers";
import { findComplaint } from "@/lib/store/complaints";
import { factsOf } from "@/lib/store/facts";
import { complaintsWithHistory } from "@/lib/store/filed";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { evidenceForLetter } from "@/lib/store/letter-evidence";
import { listRefusals } from "@/lib/store/refusals";
import { readUnmoved } from "@/lib/store/unmoved";
import { breathing } from "@/lib/turns/breathe";
import type { Known } from "./questions";

export type Complaint = NonNullable<Awaited<ReturnType<typeof findComplaint>>>;
/** history: every complaint of the owner of which anything was entered after the letter. known: what the facts were gathered from. */
export type Case = {
  complaint: Complaint;
  channel: Channel;
  facts: Facts;
  known: Known;
  history: WithHistory[];
};

type Stored = Awaited<ReturnType<typeof factsOf>> & {
  history: WithHistory[];
  callerOf: Map<string, string>;
  followsId?: string | null;
};

/** All that a letter may say something of today. */
function knownToday({ history, followsId, ...stored }: Stored, answers: Answers): Known {
  const filed = filedAbout(stored.calls, history);
  const follows = history.find(({ id, isAnothers }) => id === followsId && !isAnothers);
  return {
    ...stored,
    answers,
    filed,
    follows: follows ? filedStepOf(follows) : null,
    today: dayInBeijing(new Date()),
  };
}

/** Everything a letter may say today about calls that have been read already. */
export async function factsAbout(ownerId: string, calls: Call[], answers: Answers): Promise<Facts> {
  return breathing(gatherInSteps(await knownAbout(ownerId, calls, answers)));
}

/** What that is gathered from. */
export async function knownAbout(ownerId: string, calls: Call[], answers: Answers): Promise<Known> {
  const ids = calls.map((call) => call.id);
  const [callerOf, complainant, refusals, history] = await Promise.all([
    callersByNumber(ownerId),
    complainantOf(ownerId),
    listRefusals(ownerId),
    complaintsWithHistory(ownerId),
  ]);
  const shown = [...refusals.flatMap(({ evidenceIds }) => evidenceIds), ...proofsOf(history)];
  const evidence = await evidenceForLetter(ownerId, ids, shown);
  return knownToday({ complainant, calls, evidence, refusals, history, callerOf }, answers);
}

/** The owner's complaint with its channel; anybody else's is not found. */
export async function complaintOf(ownerId: string, id: string): Promise<Pick<Case, "complaint" | "channel">> {
  // An action's arguments come from the browser and may be anything.
  const complaint = typeof id === "string" ? await findComplaint(ownerId, id) : null;
  const channel = complaint && channelById(complaint.channel);
  if (!complaint || !channel) notFound();
  return { complaint, channel };
}

/** The same of a complaint that is the owner's to write and to enter: of somebody else's only its page is shown. */
export async function ownComplaintOf(ownerId: string, id: string): ReturnType<typeof complaintOf> {
  const found = await complaintOf(ownerId, id);
  if (found.complaint.isAnothers) redirect(`/complaints/${found.complaint.id}`);
  return found;
}

/** What the letter of an own complaint may say today. */
export async function ownCaseOf(ownerId: string, id: string): Promise<Case> {
  await ownComplaintOf(ownerId, id);
  return caseOf(ownerId, id);
}

/** The complaint with what its letter may say today. */
export function caseOf(ownerId: string, id: string): Promise<Case> {
  return inHeavyTurn(ownerId, () => readUnmoved(ownerId, () => caseInTurn(ownerId, id)));
}

/** The same for work that has the turn of a heavy read already. What every sentence counts is counted here, in steps. */
export async function caseInTurn(ownerId: string, id: string): Promise<Case> {
  const own = await knownInTurn(ownerId, id);
  const { known } = own;
  const facts = { ...(await breathing(gatherInSteps(known))), isAnothers: known.isAnothers };
  await breathing(countInSteps(facts.calls));
  return { ...own, facts };
}

/** What the letter is drawn up from, for work that has that turn: of a long log it is drawn up in a thread of its own. */
export async function knownInTurn(ownerId: string, id: string): Promise<Omit<Case, "facts">> {
  const { complaint, channel } = await complaintOf(ownerId, id);
  const history = await complaintsWithHistory(ownerId);
  const stored = await factsOf(ownerId, complaint.callIds, proofsOf(history));
  const { followsId, isAnothers } = complaint;
  const answers = isAnothers ? noAnswers : complaint.answers;
  const callerOf = await callersByNumber(ownerId);
  const known = { ...knownToday({ ...stored, history, callerOf, followsId }, answers), isAnothers };
  return { complaint, channel, history, known };
}

export function sameCalls(one: string[], other: string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === one.length;
}
