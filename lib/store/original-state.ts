import "server-only";
import { openFile } from "./files";
import { fileStore } from "./files/chosen";
import { OriginalChanged } from "./files/hashed";
import type { Measured } from "./files/measure";
import { originalPlace } from "./files/places";
import { wentMeanwhile } from "./files/stream-file";
import { SealFault } from "./sealed/fault";

/** gone: not there, as for evidence read back from case data. changed: other bytes than were received. */
export type OriginalState = "there" | "gone" | "changed";

/** Reads all of an original and compares its SHA-256. */
export async function checkOriginal(ownerId: string, { sha256 }: Measured): Promise<OriginalState> {
  try {
    const bytes = await openFile(ownerId, sha256);
    if (!bytes) return "gone";
    for await (const _ of bytes);
    return "there";
  } catch (fault) {
    if (fault instanceof OriginalChanged || (fault instanceof SealFault && fault.code === "changed"))
      return "changed";
    if (wentMeanwhile(fault)) return "gone";
    throw fault;
  }
}

/** So many bytes are read to the end for a look at a page; of larger files only the size is compared. */
const SMALL = 8 * 1024 * 1024;

/** What can be said of an original without keeping anybody waiting. */
export async function glanceAtOriginal(ownerId: string, one: Measured): Promise<OriginalState> {
  if (one.size <= SMALL) return checkOriginal(ownerId, one);
  try {
    const size = await (await fileStore()).size(originalPlace(ownerId, one.sha256));
    if (size === null) return "gone";
    return size === one.size ? "there" : "changed";
  } catch (fault) {
    if (fault instanceof SealFault && fault.code === "changed") return "changed";
    throw fault;
  }
}
