import "server-only";
import type { Call } from "@/lib/calls/call";
import type { Complainant } from "@/lib/channels/complainant";
import type { Evidence } from "@/lib/evidence/evidence";
import { callsByIds } from "./calls";
import { complainantOf } from "./complainant";
import { evidenceForLetter } from "./evidence";

/** All that a complaint over these calls is drafted from. */
export async function factsOf(
  ownerId: string,
  callIds: string[],
): Promise<{ complainant: Complainant; calls: Call[]; evidence: Evidence[] }> {
  const [complainant, calls] = await Promise.all([complainantOf(ownerId), callsByIds(ownerId, callIds)]);
  const ids = calls.map(({ id }) => id);
  return { complainant, calls, evidence: await evidenceForLetter(ownerId, ids) };
}
