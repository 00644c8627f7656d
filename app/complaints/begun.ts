import "server-only";
import { unsentOverlapping } from "@/lib/complaints/unsent";
import { complaintsAt } from "@/lib/store/complaints";

/** The letter at this door, not handed in, that is about some of these calls, and how many of them; undefined when there is none. */
export async function overlappingAt(ownerId: string, channel: string, callIds: string[]) {
  const drafts = await complaintsAt(ownerId, channel, { issued: false });
  const issued = await complaintsAt(ownerId, channel, { issued: true });
  return unsentOverlapping([...drafts, ...issued], callIds);
}
