import "server-only";
import { createHash } from "node:crypto";
import { db } from "./db";
import { noteCopy } from "./evidence";
import { inTurnOf } from "./file-turns";
import { openCopy, storedFile } from "./files";
import type { Derived } from "./files/places";
import { wentMeanwhile } from "./files/stream-file";
import { type Drawn, drawCopies, keepCopies } from "./pictures";
import { SealFault } from "./sealed/fault";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The upright JPEG of a picture, or its thumbnail, as it was made; one that was changed since, or is lost, is made anew
 * from the original. null when there is none, or when the original is no longer what was received either.
 */
export async function rightCopy(
  ownerId: string,
  sha256: string,
  which: Derived = "copy",
): Promise<Bytes | null> {
  const row = await rowOf(ownerId, sha256);
  if (!row?.hasCopy) return null;
  const bytes = await readCopy(ownerId, sha256, which);
  if (bytes && isAsMade(bytes, row, which)) return bytes;
  console.error(`a copy of evidence ${row.id} was ${bytes ? "changed" : "lost"}: made anew`);
  // Before the turn of the owner: drawing waits in a queue, and who waits keeps no lock.
  const drawn = await drawCopies(ownerId, storedFile(ownerId, { sha256, size: row.size }));
  return drawn && inTurnOf(ownerId, () => remade(ownerId, sha256, which, drawn));
}

/** Copies from before their hash was kept are taken as they are. */
export function isAsMade(bytes: Uint8Array, row: { copyHash: string; thumbHash: string }, which: Derived) {
  const hash = which === "copy" ? row.copyHash : row.thumbHash;
  return hash === "" || createHash("sha256").update(bytes).digest("hex") === hash;
}

/** null also when it was sealed and does not open, or is removed while it is read. */
export async function readCopy(ownerId: string, sha256: string, which: Derived): Promise<Bytes | null> {
  try {
    const bytes = await openCopy(ownerId, sha256, which);
    return bytes && new Uint8Array(await new Response(bytes).arrayBuffer());
  } catch (fault) {
    if (wentMeanwhile(fault) || (fault instanceof SealFault && fault.code === "changed")) return null;
    throw fault;
  }
}

/** In the turn of the owner: so nothing is put beside an original that is deleted meanwhile. */
async function remade(ownerId: string, sha256: string, which: Derived, drawn: Drawn): Promise<Bytes | null> {
  const row = await rowOf(ownerId, sha256);
  const copies = row && (await keepCopies(ownerId, sha256, drawn));
  if (!row || !copies) return null;
  await noteCopy(ownerId, row.id, copies);
  const bytes = await readCopy(ownerId, sha256, which);
  return bytes && isAsMade(bytes, copies, which) ? bytes : null;
}

function rowOf(ownerId: string, sha256: string) {
  const select = { id: true, mime: true, size: true, hasCopy: true, copyHash: true, thumbHash: true };
  return db().evidence.findUnique({ where: { ownerId_sha256: { ownerId, sha256 } }, select });
}
