import "server-only";
import { db } from "./db";
import { originalsOf, removeAllFiles, removeFile } from "./files";
import type { Note } from "./notes";

/**
 * Makes files agree with rows after work that broke off. false: this database does not know the owner, so it may be the
 * wrong one, and nothing is touched.
 */
export async function settle(note: Note): Promise<boolean> {
  return "to" in note ? endMove(note.ownerId, note.to) : endFile(note.ownerId, note.sha256);
}

/** No row, no file. */
async function endFile(ownerId: string, sha256: string): Promise<boolean> {
  if (!(await isThere(ownerId))) return false;
  if (!(await hasRow(ownerId, sha256))) await removeFile(ownerId, sha256);
  return true;
}

/** The rows have moved: the files of the space that ended go. They have not: what was copied ahead goes. */
async function endMove(from: string, to: string): Promise<boolean> {
  if (!(await isThere(to))) return false;
  if (!(await isThere(from))) await removeAllFiles(from);
  else for (const sha256 of await originalsOf(from)) await endFile(to, sha256);
  return true;
}

async function isThere(ownerId: string): Promise<boolean> {
  return (await db().user.count({ where: { id: ownerId } })) > 0;
}

async function hasRow(ownerId: string, sha256: string): Promise<boolean> {
  return (await db().evidence.count({ where: { ownerId, sha256 } })) > 0;
}
