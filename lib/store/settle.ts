import "server-only";
import type { Unmarked } from "./case-batch";
import { dropReading } from "./case-drop";
import { undoCase } from "./case-undo";
import { db } from "./db";
import { noteArrival } from "./evidence-arrival";
import { copyAllFiles, hasFile, originalsOf, removeAllFiles, removeFile, storedFile } from "./files";
import { fileStore } from "./files/chosen";
import { originalPlace } from "./files/places";
import { inspectKept, readable } from "./inspect-named";
import { moveRows } from "./move-rows";
import type { Note } from "./notes";
import { removeRows } from "./remove-rows";
import { wipeTraces } from "./traces";
import type { Twin } from "./twins";

/**
 * Makes files agree with rows after work that broke off. false: this database does not know the owner, so it may be the
 * wrong one, and nothing is touched.
 */
export async function settle(note: Note, said = ""): Promise<boolean> {
  if ("caseAt" in note) return endCase(note.ownerId, new Date(note.caseAt), said);
  if ("outAt" in note) return endTakingOut(note.ownerId, new Date(note.outAt));
  if ("into" in note) return endMovingRows(note.ownerId, note.into, said);
  if ("ends" in note) return endDeletion(note.ownerId);
  if ("gone" in note) return endRemoval(note.ownerId);
  return "to" in note ? endMove(note.ownerId, note.to) : endFile(note.ownerId, note.sha256);
}

/** A half is no case. A note that broke off while it was written came before the first row. */
async function endCase(ownerId: string, at: Date, said: string): Promise<boolean> {
  if (!(await isThere(ownerId))) return false;
  const unmarked = parsed<Unmarked>(said);
  if (unmarked) await undoCase(ownerId, at, unmarked);
  return true;
}

/** What was to go goes on going; its evidence its owner can still take out. */
async function endTakingOut(ownerId: string, at: Date): Promise<boolean> {
  if (!(await isThere(ownerId))) return false;
  await dropReading(ownerId, at);
  return true;
}

function parsed<Noted>(said: string): Noted | null {
  try {
    return JSON.parse(said) as Noted;
  } catch {
    return null;
  }
}

/** A file has gone: the rest follows. None has: its owner has everything, and may press the button again. */
async function endDeletion(ownerId: string): Promise<boolean> {
  const files = await originalsOf(ownerId);
  if (!(await isThere(ownerId))) return endRemoval(ownerId);
  const rows = await db().evidence.findMany({
    where: { ownerId, originalStatus: "stored" },
    select: { sha256: true },
  });
  return rows.every(({ sha256 }) => files.has(sha256)) || endRemoval(ownerId);
}

/** Some rows may have gone: what is left of the space is nobody's to keep. */
async function endRemoval(ownerId: string): Promise<boolean> {
  if (!(await isThere(ownerId))) return (await originalsOf(ownerId)).size === 0;
  await removeAllFiles(ownerId);
  await removeRows(ownerId);
  await wipeTraces();
  return true;
}

/** No row, no file. */
async function endFile(ownerId: string, sha256: string): Promise<boolean> {
  if (!(await isThere(ownerId))) return false;
  if (!(await hasRow(ownerId, sha256))) await removeFile(ownerId, sha256);
  else if (await hasFile(ownerId, sha256)) await noteFileThere(ownerId, sha256);
  return true;
}

/**
 * Rows have begun to move: they go on, and all files with them. Where the other space has ended meanwhile, what is left stays. A
 * note that broke off while it was written came before the first row.
 */
async function endMovingRows(from: string, to: string, said: string): Promise<boolean> {
  const [isFromThere, isToThere] = [await isThere(from), await isThere(to)];
  if (!isFromThere && !isToThere) return false;
  const twins = parsed<Twin[]>(said);
  if (isFromThere && isToThere && twins) {
    await copyAllFiles(from, to);
    await moveRows(from, to, twins);
  }
  if (!(await isThere(from))) await removeAllFiles(from);
  return true;
}

/**
 * The rows have moved: the files of the space that ended go. They have not: what was copied ahead goes, also where the space
 * it was copied to has ended meanwhile; the first one has all of it still.
 */
async function endMove(from: string, to: string): Promise<boolean> {
  const [isFromThere, isToThere] = [await isThere(from), await isThere(to)];
  if (!isFromThere && !isToThere) return false;
  if (!isFromThere) await removeAllFiles(from);
  else
    for (const sha256 of await originalsOf(from))
      await (isToThere ? endFile(to, sha256) : removeFile(to, sha256));
  return true;
}

/**
 * The bytes of evidence that a case file named were kept, and nothing was noted of it any more: they came about now. Who sent
 * them nobody knows; what they are is seen in them.
 */
async function noteFileThere(ownerId: string, sha256: string): Promise<void> {
  const where = { ownerId, sha256, originalStatus: "not-received" };
  const row = await db().evidence.findFirst({ where, select: { id: true, name: true } });
  const size = row && (await (await fileStore()).size(originalPlace(ownerId, sha256)));
  if (!row || size === null) return;
  const found = await inspectKept(ownerId, storedFile(ownerId, { sha256, size }));
  await noteArrival(ownerId, row.id, {
    found: found ?? readable(NOT_TOLD),
    name: row.name,
    size,
    reading: null,
  });
}

/** Of bytes in which nothing is seen any more. */
const NOT_TOLD = "application/octet-stream";

async function isThere(ownerId: string): Promise<boolean> {
  return (await db().user.count({ where: { id: ownerId } })) > 0;
}

async function hasRow(ownerId: string, sha256: string): Promise<boolean> {
  return (await db().evidence.count({ where: { ownerId, sha256 } })) > 0;
}
