import "server-only";
import type { DoorState } from "@/components/complaints/door-state";
import type { Complainant } from "@/lib/channels/complainant";
import { openAsks } from "@/lib/complaints/answers-by-record";
import { offeredCompany, type Proposals, proposalsFor } from "@/lib/complaints/proposals";
import { answersAbout } from "@/lib/store/complaint-answers";
import type { Case } from "../case";
import { unknownOf } from "../unknown";

/** What the form of a draft asks, and what it proposes for it. */
export type Offers = {
  asks: ReturnType<typeof openAsks>;
  unknown: (keyof Complainant)[];
  proposals: Proposals;
};

/** Of other letters only what was answered about all of these numbers, or others of the same callers, is proposed. */
export async function offersOf(
  ownerId: string,
  { complaint, channel, facts }: Pick<Case, "complaint" | "channel" | "facts">,
): Promise<Offers> {
  const asks = openAsks(channel.asks, facts);
  const unknown = unknownOf(channel, facts);
  const elsewhere = await answersAbout(ownerId, facts.calls);
  return {
    asks,
    unknown,
    proposals: proposalsFor(facts, { asks, unknown, said: complaint.answers, elsewhere }),
  };
}

/** The same door, which tells of a company that is proposed. */
export function withOffers(door: DoorState, { proposals }: Offers): DoorState {
  return { ...door, needs: [...door.needs, ...offeredCompany(proposals, [...door.needs, ...door.reasons])] };
}
