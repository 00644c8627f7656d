import type { NewCall } from "@/lib/calls/call";
import { grouped } from "@/lib/calls/grouped";
import { pairCalls } from "@/lib/calls/pair-calls";
import { Prisma, type Call as Row } from "@/prisma/generated/client";
import { insertAll } from "./bulk";
import { toSaid } from "./call-rows";
import type { Tx } from "./db";
import { knownCalls } from "./import-matches";
import { inPieces } from "./in-pieces";
import { callsLike, type Joined, sayTogether, spelled } from "./same-calls";

/** gone: ends in the one that stays. */
type Twin = Joined & { gone: Row };

/**
 * Brings calls into another space. One that was logged in both stays as the one that is there, with all that hangs on
 * either. Returns how many came, and how many of them were there.
 */
export async function moveCalls(tx: Tx, from: string, to: string): Promise<{ calls: number; same: number }> {
  const [calls, others] = [await countOf(tx, from), await countOf(tx, to)];
  const twins = calls <= others ? await twinsFrom(tx, from, to) : await twinsInto(tx, from, to);
  await inPieces(twins, (piece) => mergePiece(tx, piece));
  await tx.call.updateMany({ where: { ownerId: from }, data: { ownerId: to } });
  return { calls, same: twins.length };
}

function countOf(tx: Tx, ownerId: string): Promise<number> {
  return tx.call.count({ where: { ownerId, deletedAt: null } });
}

/** Every call of the shorter log is looked for in the longer one, which is not gone through: everybody who writes waits meanwhile. */
async function twinsFrom(tx: Tx, from: string, to: string): Promise<Twin[]> {
  const there = await callsLike(tx, to, await allOf(tx, from));
  return there.length > 0 ? twinsOf(there, await callsLike(tx, from, moved(there))) : [];
}

async function twinsInto(tx: Tx, from: string, to: string): Promise<Twin[]> {
  const moving = await callsLike(tx, from, await allOf(tx, to));
  return moving.length > 0 ? twinsOf(await callsLike(tx, to, moved(moving)), moving) : [];
}

async function allOf(tx: Tx, ownerId: string) {
  return [...(await knownCalls(ownerId, {}, tx)).values()].flat();
}

type Said = NewCall & { row: Row };
const withSaid = (row: Row): Said => ({ ...toSaid(row), row });
const moved = (rows: Row[]) => rows.map(toSaid);

function twinsOf(there: Row[], moving: Row[]): Twin[] {
  const pairs = pairCalls(there.map(withSaid), moving.map(withSaid));
  return pairs.map(({ one, other, whole }) => {
    const { caseDataAt, createdAt, isAnothers } = other.row;
    const told = { caseDataAt, createdAt, isAnothers, said: toSaid(other.row) };
    return { row: one.row, gone: other.row, other: told, whole };
  });
}

async function mergePiece(tx: Tx, twins: Twin[]): Promise<void> {
  await linkKept(tx, twins);
  const kept = new Map(twins.map(({ gone, row }) => [gone.id, row.id]));
  await moveSources(tx, kept);
  await moveVersions(tx, twins);
  await sayTogether(tx, twins);
  await tx.call.deleteMany({ where: { id: { in: [...kept.keys()] } } });
}

/** What shows the one and what complains of it goes to the other. */
async function linkKept(tx: Tx, twins: Twin[]): Promise<void> {
  const rows = twins.map(({ gone, row }) => Prisma.sql`(${gone.id}, ${row.id})`);
  const twin = Prisma.sql`WITH "Twin"("gone", "kept") AS (VALUES ${Prisma.join(rows)})`;
  await tx.$executeRaw`${twin} INSERT INTO "EvidenceCall" ("evidenceId", "callId")
    SELECT "evidenceId", "kept" FROM "Twin" JOIN "EvidenceCall" ON "callId" = "gone" WHERE true
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`${twin} INSERT INTO "ComplaintCall" ("complaintId", "callId")
    SELECT "complaintId", "kept" FROM "Twin" JOIN "ComplaintCall" ON "callId" = "gone" WHERE true
    ON CONFLICT DO NOTHING`;
}

/** Written anew, since what is sealed of a source is sealed for its call. */
async function moveSources(tx: Tx, kept: Map<string, string>): Promise<void> {
  const rows = await tx.callSource.findMany({ where: { callId: { in: [...kept.keys()] } } });
  await insertAll(
    tx,
    "CallSource",
    rows.map((row) => ({ ...row, callId: kept.get(row.callId) ?? row.callId })),
  );
}

/** The same of what the one said and the other never did. */
async function moveVersions(tx: Tx, twins: Twin[]): Promise<void> {
  const ids = twins.flatMap(({ gone, row }) => [gone.id, row.id]);
  const versions = await tx.callVersion.findMany({
    where: { callId: { in: ids } },
    orderBy: { id: "asc" },
  });
  const byCall = grouped(versions, ({ callId }) => callId);
  const data = twins.flatMap(({ gone, row, whole }) => {
    const before = (byCall.get(row.id) ?? []).map(({ said }) => said as NewCall);
    const known = new Set([toSaid(row), whole, ...before].map(spelled));
    const told = { savedAt: new Date(), said: toSaid(gone), caseDataAt: gone.caseDataAt };
    return [...(byCall.get(gone.id) ?? []), told]
      .filter(({ said }) => !known.has(spelled(said as NewCall)))
      .map(({ savedAt, said, caseDataAt }) => ({
        callId: row.id,
        savedAt,
        said: said as NewCall,
        caseDataAt,
      }));
  });
  await inPieces(data, (piece) => tx.callVersion.createMany({ data: piece }));
}
