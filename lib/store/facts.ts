import "server-only";
import type { Call } from "@/lib/calls/call";
import type { StandaloneRefusal } from "@/lib/calls/refusals";
import type { Complainant } from "@/lib/channels/complainant";
import type { Evidence } from "@/lib/evidence/evidence";
import { callsByIds } from "./calls";
import { complainantOf } from "./complainant";
import { evidenceForLetter } from "./letter-evidence";
import { listRefusals } from "./refusals";

/** All that a complaint over these calls is drafted from. proofIds: evidence of what was handed in and answered. */
export async function factsOf(
  ownerId: string,
  callIds: string[],
  proofIds: string[],
): Promise<{
  complainant: Complainant;
  calls: Call[];
  evidence: Evidence[];
  refusals: StandaloneRefusal[];
}> {
  const [complainant, calls, refusals] = await Promise.all([
    complainantOf(ownerId),
    callsByIds(ownerId, callIds),
    listRefusals(ownerId),
  ]);
  const ids = calls.map(({ id }) => id);
  const shown = [...refusals.flatMap(({ evidenceIds }) => evidenceIds), ...proofIds];
  return { complainant, calls, evidence: await evidenceForLetter(ownerId, ids, shown), refusals };
}
