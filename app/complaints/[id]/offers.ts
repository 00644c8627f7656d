import "server-only";
import { forChannel } from "@/lib/channels/answers-said";
import { toldOf } from "@/lib/complaints/told-of";
import { answersFor } from "@/lib/store/complaint-answers";
import type { Case } from "../case";
import { type Offers, offersFor, type Said } from "../offered";

type Drafted = Pick<Case, "complaint" | "channel" | "facts">;

/** What the form of a draft asks, and what it proposes for it. */
export async function offersOf(ownerId: string, own: Drafted): Promise<Offers> {
  return offersFor(own.channel, own.facts, await saidOf(ownerId, own));
}

/** Of other letters only what was answered about all of these numbers, or others of the same callers, is proposed. */
export async function saidOf(ownerId: string, { complaint, channel, facts }: Drafted): Promise<Said> {
  const { calls } = toldOf(channel, facts);
  const { taken, offered } = await answersFor(ownerId, calls, complaint.id);
  return { said: complaint.answers, elsewhere: taken, offered: forChannel(offered, channel) };
}
