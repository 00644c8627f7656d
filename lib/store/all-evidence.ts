import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { heldBy } from "./by-id";
import { db } from "./db";
import { type FoundEvidence, newestFirst, toEvidence } from "./evidence-rows";
import { foundInPieces } from "./in-pieces";
import { linksOf } from "./letter-evidence";
import { notTyped } from "./original-here";

/** All evidence, what came last first, with the calls it supports, oldest first. */
export async function listEvidence(ownerId: string): Promise<FoundEvidence[]> {
  return listed(ownerId, Prisma.sql`AND c."deletedAt" IS NULL`, { withDeleted: false });
}

/** The same without what is only the source of an import. */
export async function listShowing(ownerId: string): Promise<FoundEvidence[]> {
  return listed(ownerId, Prisma.sql`AND c."deletedAt" IS NULL`, { withDeleted: false, only: notTyped });
}

/** All with the deleted calls, so that bringing one back finds its evidence. */
export async function listEvidenceOfAll(ownerId: string): Promise<FoundEvidence[]> {
  return listed(ownerId, Prisma.empty, { withDeleted: true });
}

type Which = { withDeleted: boolean; only?: Prisma.EvidenceWhereInput };

/** A hundred at a time: others are served in between. */
async function listed(ownerId: string, among: Prisma.Sql, which: Which): Promise<FoundEvidence[]> {
  const outline = await db().evidence.findMany({
    where: { ownerId, ...which.only },
    orderBy: newestFirst,
    select: { id: true },
  });
  return foundInPieces(outline, async (piece) => {
    const ids = piece.map(({ id }) => id);
    const rows = await db().evidence.findMany({
      where: { id: { in: ids }, ...heldBy(ownerId) },
      orderBy: newestFirst,
      include: { _count: { select: { calls: true } } },
    });
    const few = rows.filter(({ _count }) => _count.calls <= FEW).map(({ id }) => id);
    const links = await linksOfFew(few, among);
    const found: FoundEvidence[] = [];
    for (const { _count, ...row } of rows) {
      const calls = _count.calls <= FEW ? links.get(row.id) : await linksOf(row.id, which);
      found.push(toEvidence({ ...row, calls: calls ?? [] }));
    }
    return found;
  });
}

/** Calls of one file up to which they come as one text, together with those of others. */
const FEW = 1_000;

async function linksOfFew(ids: string[], among: Prisma.Sql): Promise<Map<string, { callId: string }[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; calls: string | null }[]>`
    SELECT e."id", (
      SELECT string_agg(l."callId", ',' ORDER BY c."at", c."id")
      FROM "EvidenceCall" l JOIN "Call" c ON c."id" = l."callId"
      WHERE l."evidenceId" = e."id" ${among}
    ) AS "calls"
    FROM "Evidence" e WHERE e."id" IN (${Prisma.join(ids)})`;
  return new Map(rows.map(({ id, calls }) => [id, (calls?.split(",") ?? []).map((callId) => ({ callId }))]));
}
