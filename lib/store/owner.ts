import "server-only";
import { complainantOf, fillComplainant } from "./complainant";
import { db, type Tx } from "./db";
import { inTurnOf } from "./file-turns";
import { copyAllFiles, removeAllFiles } from "./files";
import { moveCallers } from "./move-callers";
import { moveImports } from "./move-imports";
import { withNote } from "./notes";
import { removeRows } from "./remove-rows";
import { toStep } from "./step-rows";
import { wipeTraces } from "./traces";
import { transact } from "./transact";

export type Everything = {
  calls: number;
  /** Of these calls, the ones that were deleted and could still be brought back. */
  deletedCalls: number;
  evidence: number;
  /** Of the evidence files together. */
  bytes: number;
  complaints: number;
  letters: number;
  callers: number;
  /** Said outside of calls. */
  refusals: number;
  /** Files that calls were taken from. */
  imports: number;
};

/** Whether this space is still there. */
export async function isSpace(ownerId: string): Promise<boolean> {
  return (await db().user.count({ where: { id: ownerId } })) > 0;
}

/** What deleteEverything would remove. */
export async function countEverything(ownerId: string): Promise<Everything> {
  const [calls, deletedCalls, evidence, complaints, letters, callers, refusals, imports] = await Promise.all([
    db().call.count({ where: { ownerId } }),
    db().call.count({ where: { ownerId, deletedAt: { not: null } } }),
    db().evidence.aggregate({ where: { ownerId }, _count: true, _sum: { size: true } }),
    db().complaint.count({ where: { ownerId } }),
    db().issuedLetter.count({ where: { complaint: { ownerId } } }),
    db().caller.count({ where: { ownerId } }),
    db().refusal.count({ where: { ownerId } }),
    db().import.count({ where: { ownerId, savedAt: { not: null } } }),
  ]);
  return {
    calls,
    deletedCalls,
    evidence: evidence._count,
    bytes: evidence._sum.size ?? 0,
    complaints,
    letters,
    callers,
    refusals,
    imports,
  };
}

/**
 * Removes every file, every row, every session and the account itself. Files go first: should none go, the owner can still
 * press the button again; once one is gone, what breaks off is finished by itself.
 */
export async function deleteEverything(ownerId: string): Promise<void> {
  await endSpace(ownerId);
  await wipeTraces();
}

/** The same for one space of many, after which `wipeTraces` is due. */
export async function endSpace(ownerId: string): Promise<void> {
  const work = async () => {
    await removeAllFiles(ownerId);
    await removeRows(ownerId);
  };
  await inTurnOf(ownerId, () => withNote({ ownerId, ends: true }, work));
}

/**
 * Brings all that one owner has into the space of another, and ends the first space.
 * Files are copied before any row moves, so that a failure on the way loses nothing.
 */
export async function moveEverything(from: string, to: string): Promise<void> {
  if (from === to) return;
  const work = () => withNote({ ownerId: from, to }, () => move(from, to));
  await inTurnOf([from, to], work);
}

async function move(from: string, to: string): Promise<void> {
  const told = await complainantOf(from);
  await copyAllFiles(from, to);
  await transact([from, to], async (tx) => {
    await mergeSameFiles(tx, from, to);
    await moveCallers(tx, from, to);
    await tx.evidence.updateMany({ where: { ownerId: from }, data: { ownerId: to } });
    await tx.call.updateMany({ where: { ownerId: from }, data: { ownerId: to } });
    await tx.complaint.updateMany({ where: { ownerId: from }, data: { ownerId: to } });
    await moveImports(tx, from, to);
    await tx.user.deleteMany({ where: { id: from } });
  });
  await fillComplainant(to, told);
  await removeAllFiles(from);
}

/** The same bytes in both spaces become one piece of evidence with the calls and notes of both. */
async function mergeSameFiles(tx: Tx, from: string, to: string): Promise<void> {
  const moving = await tx.evidence.findMany({
    where: { ownerId: from },
    include: { calls: true, refusals: true },
  });
  for (const twin of moving) {
    const kept = await tx.evidence.findUnique({
      where: { ownerId_sha256: { ownerId: to, sha256: twin.sha256 } },
      include: { calls: true, refusals: true },
    });
    if (!kept) continue;
    const linked = new Set(kept.calls.map(({ callId }) => callId));
    const added = twin.calls.filter(({ callId }) => !linked.has(callId));
    await tx.evidenceCall.createMany({ data: added.map(({ callId }) => ({ callId, evidenceId: kept.id })) });
    // Refusals of the two spaces are never the same rows.
    const shown = twin.refusals.map(({ refusalId }) => ({ refusalId, evidenceId: kept.id }));
    await tx.evidenceRefusal.createMany({ data: shown });
    await tx.import.updateMany({ where: { evidenceId: twin.id }, data: { evidenceId: kept.id } });
    await showInstead(tx, from, { gone: twin.id, kept: kept.id });
    const notes = [...new Set([kept.note, twin.note])].filter(Boolean);
    await tx.evidence.update({
      where: { id: kept.id },
      data: { note: notes.join("\n"), takenAt: kept.takenAt ?? twin.takenAt, ...cameWith(kept, twin) },
    });
    await tx.evidence.delete({ where: { id: twin.id } });
  }
}

type Came = { originalStatus: string; receivedAt: Date };

/** The bytes came with one of the two only: it knows when. */
function cameWith(kept: Came, twin: Came): Partial<Came> {
  if (kept.originalStatus === "stored" || twin.originalStatus !== "stored") return {};
  return { originalStatus: "stored", receivedAt: twin.receivedAt };
}

/** What the one proved in a history is proved by the other: their bytes are the same. */
async function showInstead(
  tx: Tx,
  ownerId: string,
  { gone, kept }: { gone: string; kept: string },
): Promise<void> {
  const rows = await tx.step.findMany({ where: { complaint: { ownerId } } });
  for (const { id, said } of rows.map(toStep)) {
    if (!("evidenceIds" in said) || !said.evidenceIds.includes(gone)) continue;
    const evidenceIds = [...new Set(said.evidenceIds.map((one) => (one === gone ? kept : one)))];
    await tx.step.update({ where: { id }, data: { said: JSON.stringify({ ...said, evidenceIds }) } });
  }
}
