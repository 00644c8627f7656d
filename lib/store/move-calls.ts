import type { NewCall } from "@/lib/calls/call";
import { grouped } from "@/lib/calls/grouped";
import { toldTogether } from "@/lib/calls/same-call";
import { Prisma, type Call as Row } from "@/prisma/generated/client";
import { insertAll } from "./bulk";
import { toSaid } from "./call-rows";
import type { Tx } from "./db";
import { DROPPED } from "./drop-rows";
import { inPieces } from "./in-pieces";
import { type Joined, sayTogether, spelled } from "./same-calls";
import type { Twin } from "./twins";

/** gone: ends in the one that stays. */
type Ending = Joined & { gone: Row };

/**
 * Of calls that were logged in two spaces the one that is there stays, with all that hangs on either. What has changed since
 * they were paired, so that they contradict each other, stays two; what was merged already is merged. To be called for some at a time.
 */
export async function mergeTwins(tx: Tx, from: string, to: string, twins: Twin[]): Promise<void> {
  const rowsOf = (ownerId: string, ids: string[]) =>
    tx.call.findMany({ where: { ownerId, deletedAt: null, id: { in: ids } } });
  const rows = [
    ...(await rowsOf(
      from,
      twins.map(([gone]) => gone),
    )),
    ...(await rowsOf(
      to,
      twins.map(([, kept]) => kept),
    )),
  ];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const endings = twins.flatMap(([gone, kept]) => endingOf(byId.get(gone), byId.get(kept)) ?? []);
  if (endings.length > 0) await mergePiece(tx, endings);
}

function endingOf(gone: Row | undefined, row: Row | undefined): Ending | null {
  const whole = gone && row && toldTogether(toSaid(row), toSaid(gone));
  if (!whole) return null;
  const { caseDataAt, createdAt, isAnothers } = gone;
  return { row, gone, other: { caseDataAt, createdAt, isAnothers, said: toSaid(gone) }, whole };
}

/** Brings some of the calls into the other space, those that were deleted too. Returns whether there may be more. */
export async function moveSomeCalls(tx: Tx, from: string, to: string): Promise<boolean> {
  const some = { where: { ownerId: from }, data: { ownerId: to }, limit: DROPPED };
  return (await tx.call.updateMany(some)).count === DROPPED;
}

async function mergePiece(tx: Tx, twins: Ending[]): Promise<void> {
  await linkKept(tx, twins);
  const kept = new Map(twins.map(({ gone, row }) => [gone.id, row.id]));
  await moveSources(tx, kept);
  await moveVersions(tx, twins);
  await sayTogether(tx, twins);
  await tx.call.deleteMany({ where: { id: { in: [...kept.keys()] } } });
}

/** What shows the one and what complains of it goes to the other. */
async function linkKept(tx: Tx, twins: Ending[]): Promise<void> {
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
async function moveVersions(tx: Tx, twins: Ending[]): Promise<void> {
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
