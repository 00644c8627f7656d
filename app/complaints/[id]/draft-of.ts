import "server-only";
import type { Call } from "@/lib/calls/call";
import { gatherInSteps } from "@/lib/complaints/facts";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { type LaterCall, laterCalls } from "@/lib/store/later-calls";
import { breathing } from "@/lib/turns/breathe";
import { asked } from "../asked";
import { knownInTurn } from "../case";
import type { DraftTold } from "../questions";
import { besideCalls } from "./beside-calls";
import { saidOf } from "./offers";

/** own: the calls of the draft; later: those that were logged after it was begun; beside: the others from its numbers. */
type DraftOf = { told: DraftTold; own: Call[]; later: LaterCall[]; beside: Call[] };

/** What the page of a draft shows. */
export function draftOf(ownerId: string, id: string): Promise<DraftOf> {
  return inHeavyTurn(ownerId, () => draftInTurn(ownerId, id));
}

async function draftInTurn(ownerId: string, id: string): Promise<DraftOf> {
  const { complaint, channel, known } = await knownInTurn(ownerId, id);
  const facts = await breathing(gatherInSteps(known));
  const { calls } = facts;
  const told = await asked(ownerId, "page", known, {
    channel: channel.id,
    isFirst: complaint.steps.length === 0,
    ...(await saidOf(ownerId, { complaint, channel, facts })),
  });
  const isNew = complaint.letters.length === 0 && complaint.caseDataAt === null;
  if (!isNew) return { told, own: calls, later: [], beside: [] };
  const later = await laterCalls(ownerId, { createdAt: complaint.createdAt, calls });
  return { told, own: calls, later, beside: await besideCalls(ownerId, calls, later) };
}
