import type { DoorState } from "@/components/complaints/door-state";
import type { Answers } from "@/lib/channels/answers";
import type { Channel } from "@/lib/channels/channel";
import type { Complainant } from "@/lib/channels/complainant";
import type { Facts } from "@/lib/channels/facts";
import { openAsks } from "@/lib/complaints/answers-by-record";
import { offeredAnswers, offeredCompany, type Proposals, proposalsFor } from "@/lib/complaints/proposals";
import { unknownOf } from "./unknown";

/** What the form of a draft asks, and what it proposes for it. */
export type Offers = {
  asks: ReturnType<typeof openAsks>;
  unknown: (keyof Complainant)[];
  proposals: Proposals;
};

/** said: in this complaint; elsewhere: in others, and holds for these calls; offered: in others, to be confirmed. */
export type Said = { said: Answers; elsewhere: Answers; offered: Answers };

export function offersFor(channel: Channel, facts: Facts, said: Said): Offers {
  const asks = openAsks(channel.asks, facts);
  const unknown = unknownOf(channel, facts);
  return { asks, unknown, proposals: proposalsFor(facts, { asks, unknown, ...said }) };
}

/** The same door, which tells of a company that is proposed, and of what was said in another letter. */
export function withOffers(door: DoorState, { proposals }: Pick<Offers, "proposals">): DoorState {
  const company = offeredCompany(proposals, [...door.needs, ...door.reasons]);
  return { ...door, needs: [...door.needs, ...company, ...offeredAnswers(proposals)] };
}
