import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { type FoundEvidence, newestFirst, toEvidence, withCalls } from "./evidence-rows";

/** A database takes only so many ids in one question. */
const MANY = 500;

/** What supports any of these calls, in the order it came; of its calls only these are named. */
export async function evidenceOfCalls(ownerId: string, callIds: string[]): Promise<FoundEvidence[]> {
  const where = callIds.length > MANY ? {} : { calls: { some: { callId: { in: callIds } } } };
  const wanted = new Set(callIds);
  const all = await found({ ownerId, ...where }, callIds);
  return all.filter((one) => one.callIds.some((id) => wanted.has(id))).reverse();
}

/**
 * What a letter about these calls may name: what supports them, what shows a refusal (`shown`), and the person's own
 * identity papers.
 */
export async function evidenceForLetter(
  ownerId: string,
  callIds: string[],
  shown: string[] = [],
): Promise<FoundEvidence[]> {
  const [supports, papers] = await Promise.all([
    evidenceOfCalls(ownerId, callIds),
    found({ ownerId, OR: [{ kind: "identity" }, { id: { in: shown.slice(0, MANY) } }] }, callIds),
  ]);
  const named = new Set(supports.map(({ id }) => id));
  return [...supports, ...papers.filter(({ id }) => !named.has(id))];
}

/** A file may tell of tens of thousands of calls: those of the letter are read. */
async function found(where: Prisma.EvidenceWhereInput, callIds: string[]): Promise<FoundEvidence[]> {
  const { calls } = withCalls;
  const among = callIds.length > MANY ? {} : { callId: { in: callIds } };
  const include = { calls: { ...calls, where: { ...calls.where, ...among } } };
  return (await db().evidence.findMany({ where, orderBy: newestFirst, include })).map(toEvidence);
}
