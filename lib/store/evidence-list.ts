import "server-only";
import type { KindCount } from "@/lib/calls/kind-count";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import type { Prisma } from "@/prisma/generated/client";
import { kindsLogged } from "./call-counts";
import { db } from "./db";
import {
  type CountedEvidence,
  type FoundEvidence,
  newestFirst,
  toEvidence,
  withCalls,
} from "./evidence-rows";
import { foundInPieces } from "./in-pieces";
import { notTyped, originalHere } from "./original-here";
import { evenBroken } from "./sealed/broken";

/** A log of a phone supports tens of thousands of calls: a list only says how many. */
const withCount = {
  _count: { select: { calls: { where: { call: { deletedAt: null } } } } },
} satisfies Prisma.EvidenceInclude;

async function counted(where: Prisma.EvidenceWhereInput, take?: number): Promise<CountedEvidence[]> {
  const { rows, broken } = await evenBroken(() =>
    db().evidence.findMany({ where, orderBy: newestFirst, include: withCount, take }),
  );
  return rows.map(({ _count, ...row }) => {
    const { callIds: _, ...rest } = toEvidence({ ...row, calls: [] });
    return { ...rest, links: _count.calls, broken: broken.has(row.id) };
  });
}

/** Of all evidence as much as says in which list it stands, what came last first. */
export function listOutlined(ownerId: string): Promise<Pick<FoundEvidence, "id" | "mime" | "sha256">[]> {
  const select = { id: true, mime: true, sha256: true };
  return db().evidence.findMany({ where: { ownerId, ...notTyped }, orderBy: newestFirst, select });
}

/** Those with these ids, up to a hundred in the order in which they came, the last first. */
export async function listCounted(ownerId: string, ids: string[]): Promise<CountedEvidence[]> {
  return foundInPieces(ids, (piece) => counted({ ownerId, id: { in: piece } }));
}

/** What of the owner's own may be offered as a proof: of one kind, or of all but papers; of those that support no call. What came last first. */
export async function latestCounted(
  ownerId: string,
  take: number,
  { kind, isOfNoCall = false }: { kind?: EvidenceKind; isOfNoCall?: boolean } = {},
): Promise<CountedEvidence[]> {
  const ofNone = isOfNoCall && { calls: { none: {} } };
  return counted(
    { ownerId, isAnothers: false, kind: kind ?? { not: "identity" }, ...ofNone, ...notTyped },
    take,
  );
}

/** What supports one call, in the order it came. */
export async function countedOfCall(ownerId: string, callId: string): Promise<CountedEvidence[]> {
  const found = await counted({
    ownerId,
    calls: { some: { callId, call: { deletedAt: null } } },
    ...notTyped,
  });
  return found.reverse();
}

/** What of these ids is heard, with the calls it supports, what came last first. */
export async function listRecordings(ownerId: string, ids: string[]): Promise<FoundEvidence[]> {
  const where = { ownerId, id: { in: ids }, mime: { startsWith: "audio/" } };
  const { rows } = await evenBroken(() =>
    db().evidence.findMany({ where, orderBy: newestFirst, include: withCalls }),
  );
  return rows.map(toEvidence);
}

/** The evidence with any of these fingerprints, without its calls. */
export async function evidenceWithHashes(ownerId: string, hashes: string[]): Promise<FoundEvidence[]> {
  const rows: FoundEvidence[] = [];
  for (let at = 0; at < hashes.length; at += MANY) {
    const where = { ownerId, sha256: { in: hashes.slice(at, at + MANY) } };
    for (const row of await db().evidence.findMany({ where })) rows.push(toEvidence({ ...row, calls: [] }));
  }
  return rows;
}

/** A database takes only so many values in one question. */
const MANY = 500;

/** How many calls and messages of the log any evidence supports whose original is here. */
export async function countSupported(ownerId: string): Promise<KindCount> {
  return kindsLogged(ownerId, { evidence: { some: { evidence: { isAnothers: false, ...originalHere } } } });
}
