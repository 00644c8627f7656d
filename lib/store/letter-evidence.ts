import "server-only";
import { breathe } from "@/lib/turns/breathe";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { type FoundEvidence, newestFirst, toEvidence, withCalls } from "./evidence-rows";
import { notTyped } from "./original-here";

/** A database takes only so many ids in one question. */
const MANY = 500;

/** What of the owner's own supports any of these calls, in the order it came; of its calls only these are named. */
export async function evidenceOfCalls(ownerId: string, callIds: string[]): Promise<FoundEvidence[]> {
  const where = callIds.length > MANY ? {} : { calls: { some: { callId: { in: callIds } } } };
  const wanted = new Set(callIds);
  const all = await found({ ownerId, isAnothers: false, ...where }, callIds);
  return all.filter((one) => one.callIds.some((id) => wanted.has(id))).reverse();
}

/**
 * What a letter about these calls may name: what supports them, what shows a refusal (`shown`), and the person's own
 * identity papers; nothing that came by somebody else's case data.
 */
export async function evidenceForLetter(
  ownerId: string,
  callIds: string[],
  shown: string[] = [],
): Promise<FoundEvidence[]> {
  const [supports, papers] = await Promise.all([
    evidenceOfCalls(ownerId, callIds),
    found(
      { ownerId, isAnothers: false, OR: [{ kind: "identity" }, { id: { in: shown.slice(0, MANY) } }] },
      callIds,
    ),
  ]);
  const named = new Set(supports.map(({ id }) => id));
  return [...supports, ...papers.filter(({ id }) => !named.has(id))];
}

/** A file may tell of tens of thousands of calls: those of the letter are read. */
async function found(where: Prisma.EvidenceWhereInput, callIds: string[]): Promise<FoundEvidence[]> {
  const shows = { AND: [where, notTyped] };
  if (callIds.length > MANY) return foundOfMany(shows);
  const { calls } = withCalls;
  const include = { calls: { ...calls, where: { ...calls.where, callId: { in: callIds } } } };
  return (await db().evidence.findMany({ where: shows, orderBy: newestFirst, include })).map(toEvidence);
}

/** The same with all their calls, page by page: others are served in between. */
async function foundOfMany(where: Prisma.EvidenceWhereInput): Promise<FoundEvidence[]> {
  const found: FoundEvidence[] = [];
  for (const row of await db().evidence.findMany({ where, orderBy: newestFirst })) {
    found.push(toEvidence({ ...row, calls: await linksOf(row.id) }));
    await breathe();
  }
  return found;
}

const PAGE = 250;

/** The calls one file supports, oldest first, however many there are. */
export async function linksOf(
  evidenceId: string,
  { withDeleted = false } = {},
): Promise<{ callId: string }[]> {
  const all: { callId: string; call: { at: Date } }[] = [];
  for (let after = ""; ; ) {
    const rows = await db().evidenceCall.findMany({
      where: { evidenceId, callId: { gt: after }, ...(withDeleted ? {} : { call: { deletedAt: null } }) },
      orderBy: { callId: "asc" },
      select: { callId: true, call: { select: { at: true } } },
      take: PAGE,
    });
    for (const row of rows) all.push(row);
    after = rows.at(-1)?.callId ?? "";
    if (rows.length < PAGE) break;
    await breathe();
  }
  return all.sort((a, b) => a.call.at.getTime() - b.call.at.getTime() || (a.callId < b.callId ? -1 : 1));
}
