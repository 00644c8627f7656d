import "server-only";
import type { DoorState } from "@/components/complaints/door-state";
import { forChannel } from "@/lib/channels/answers-said";
import type { Complainant } from "@/lib/channels/complainant";
import { openAsks } from "@/lib/complaints/answers-by-record";
import { offeredAnswers, offeredCompany, type Proposals, proposalsFor } from "@/lib/complaints/proposals";
import { toldOf } from "@/lib/complaints/told-of";
import { answersFor } from "@/lib/store/complaint-answers";
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
  const { calls } = toldOf(channel, facts);
  const found = await answersFor(ownerId, calls, complaint.id);
  const [elsewhere, offered] = [found.taken, forChannel(found.offered, channel)];
  return {
    asks,
    unknown,
    proposals: proposalsFor(facts, { asks, unknown, said: complaint.answers, elsewhere, offered }),
  };
}

/** The same door, which tells of a company that is proposed, and of what was said in another letter. */
export function withOffers(door: DoorState, { proposals }: Offers): DoorState {
  const company = offeredCompany(proposals, [...door.needs, ...door.reasons]);
  return { ...door, needs: [...door.needs, ...company, ...offeredAnswers(proposals)] };
}
