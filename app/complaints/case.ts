import "server-only";
import { notFound } from "next/navigation";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { gatherFacts } from "@/lib/complaints/facts";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { findComplaint } from "@/lib/store/complaints";
import { factsOf } from "@/lib/store/facts";

export type Complaint = NonNullable<Awaited<ReturnType<typeof findComplaint>>>;
export type Case = { complaint: Complaint; channel: Channel; facts: Facts };

/** Everything a letter about these calls may say today. */
export async function factsFor(ownerId: string, callIds: string[], answers: Answers): Promise<Facts> {
  const { complainant, calls, evidence } = await factsOf(ownerId, callIds);
  return gatherFacts({ complainant, calls, evidence, answers, today: dayInBeijing(new Date()) });
}

/** The owner's complaint with its channel; anybody else's is not found. */
export async function complaintOf(ownerId: string, id: string): Promise<Omit<Case, "facts">> {
  const complaint = await findComplaint(ownerId, id);
  const channel = complaint && channelById(complaint.channel);
  if (!complaint || !channel) notFound();
  return { complaint, channel };
}

/** The same with what its letter may say today. */
export async function caseOf(ownerId: string, id: string): Promise<Case> {
  const { complaint, channel } = await complaintOf(ownerId, id);
  return { complaint, channel, facts: await factsFor(ownerId, complaint.callIds, complaint.answers) };
}
