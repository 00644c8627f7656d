import "server-only";
import { isNobody } from "@/lib/channels/complainant";
import type { CameAlong } from "@/lib/complaints/came-along";
import { longWork } from "@/lib/turns/breathe";
import { complainantOf } from "./complainant";
import { db } from "./db";
import { copyAllFiles, removeAllFiles } from "./files";
import { isLockLost } from "./lock-lost";
import { moveRows } from "./move-rows";
import { StillMoving } from "./moving";
import { withNote } from "./notes";
import { admitMerge } from "./quota";
import { removeRows } from "./remove-rows";
import { wipeTraces } from "./traces";
import { countOf, twinsOf } from "./twins";
import { SpaceEnded } from "./vanished";
import { inWholeTurn } from "./whole-turns";

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

/** Whether nothing was ever kept in a space without an account. */
export async function isEmptySpace(ownerId: string): Promise<boolean> {
  const isNameless = (await db().user.count({ where: { id: ownerId, isAnonymous: true } })) > 0;
  const held = Object.values(await countEverything(ownerId)).reduce((sum, one) => sum + one, 0);
  const others = await Promise.all([
    db().complainant.count({ where: { ownerId } }),
    db().import.count({ where: { ownerId } }),
  ]);
  return isNameless && held + others[0] + others[1] === 0;
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
    await withNote({ ownerId, gone: true }, () => removeRows(ownerId));
  };
  await inWholeTurn(ownerId, [ownerId], () => withNote({ ownerId, ends: true }, work));
}

/** What came into another space. */
export type Moved = CameAlong;

/**
 * Brings all that one owner has into the space of another, and ends the first space. Throws OverQuota, and moves nothing,
 * where it does not fit, and SpaceEnded where the other has ended meanwhile.
 * Files are copied before any row moves, and the rows move step by step under a note of their own: see moveRows.
 * @param stop throws where something else speaks against it; asked when it is this one's turn
 */
export async function moveEverything(
  from: string,
  to: string,
  stop: () => Promise<void> = async () => {},
): Promise<Moved | null> {
  if (from === to) return null;
  return inWholeTurn(from, [from, to], async () => {
    await stop();
    if (!(await isSpace(to))) throw new SpaceEnded();
    return withNote({ ownerId: from, to }, () => move(from, to));
  }).catch(toldAsMoving);
}

/** A move whose lock was cut goes on by itself, in turns taken anew: see withNote. */
function toldAsMoving(fault: unknown): never {
  throw isLockLost(fault) ? new StillMoving() : fault;
}

/** What does not fit is not begun; once rows move they move to the end, whatever comes in between. */
async function move(from: string, to: string): Promise<Moved> {
  await admitMerge(from, to, db());
  const hasPerson = !isNobody(await complainantOf(from));
  await copyAllFiles(from, to);
  const counts = await countsOf(from);
  const twins = await longWork(() => twinsOf(from, to));
  const note = { ownerId: from, into: to };
  const person = await withNote(note, () => moveRows(from, to, twins), JSON.stringify(twins));
  await removeAllFiles(from);
  return { ...counts, same: twins.length, person, hasPerson };
}

async function countsOf(ownerId: string): Promise<Pick<Moved, "calls" | "evidence" | "complaints">> {
  return {
    calls: await countOf(ownerId),
    evidence: await db().evidence.count({ where: { ownerId } }),
    complaints: await db().complaint.count({ where: { ownerId } }),
  };
}
