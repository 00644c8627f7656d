import path from "node:path";
import { z } from "zod";
import { isFingerprint } from "@/lib/evidence/fingerprint";
import type { Manifest } from "./manifest";

/**
 * One file of the evidence as it is stored. place: owner and name. head: SHA-256 of its first bytes, by which a sealed file
 * is known again without reading it; "" where only all of it would do. right: an original that was opened, and was what its row
 * says; what an earlier version wrote does not say so.
 */
export const FileLine = z.object({
  place: z.string().regex(/^[\w-]+\/[\w.-]+$/),
  size: z.number(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  head: z.string().default(""),
  right: z.boolean().default(false),
});
export type FileLine = z.infer<typeof FileLine>;

/**
 * Whether an original need not be opened again to be sure of it: in the clear it bears its own name. Of a copy, which is made
 * anew from its original, nothing has to be sure.
 */
export function isSure({ place, sha256, right }: FileLine): boolean {
  const name = path.basename(place);
  return right || sha256 === name || !isFingerprint(name);
}

/** Where it lies in a backup. */
export function fileIn(backup: string, { format, filesAt }: Manifest, { place, sha256 }: FileLine): string {
  if (format === "qingjing-backup/1") return path.join(backup, "files", place);
  return path.join(backup, filesAt, shelfOf(sha256));
}

/** Below the folder of the originals; in 256 folders, so that none is too full. */
export function shelfOf(sha256: string): string {
  return path.join(sha256.slice(0, 2), sha256);
}
