import "server-only";
import { createHash } from "node:crypto";
import type { CopyHashes } from "./evidence-rows";
import { inLargePictureTurn, inPictureTurn } from "./file-turns";
import { keepCopy } from "./files";
import type { StoredFile } from "./files/stored-file";
import { formatOfFile } from "./inspect";
import { type Drawn, drawApart, type Pixels, type Size } from "./picture-process";

export type { Drawn };

/** What was made of a picture. */
export type Copies = Pixels & CopyHashes;

/**
 * Draws the upright JPEG (inside 1400×2000, a long screenshot 1400 wide, white behind) and the thumbnail (360 wide) of a picture,
 * in the queue of pictures, or of large ones: to be called without a lock, since who waits must keep none. null when it cannot be opened, or takes too much.
 */
export async function drawCopies(ownerId: string, file: StoredFile): Promise<Drawn | null> {
  try {
    if (!(await isPicture(file))) return null;
    const quick = await inPictureTurn(ownerId, () => draw(file, "quick"));
    if (quick !== "large") return quick;
    const slow = await inLargePictureTurn(ownerId, () => draw(file, "large"));
    return slow === "large" ? null : slow;
  } catch {
    return null;
  }
}

/** Keeps what was drawn beside its kept picture. null when that fails: the original stays, without a copy. */
export async function keepCopies(ownerId: string, sha256: string, drawn: Drawn): Promise<Copies | null> {
  const { copy, thumb, pixels } = drawn;
  try {
    await keepCopy(ownerId, sha256, "copy", copy);
    await keepCopy(ownerId, sha256, "thumb", thumb);
    return { ...pixels, copyHash: sha256Of(copy), thumbHash: sha256Of(thumb) };
  } catch {
    return null;
  }
}

/** By the bytes, whatever their row says: a case file, or an earlier version, may have called an SVG a picture. */
async function isPicture(file: StoredFile): Promise<boolean> {
  return (await formatOfFile(file))?.media === "image";
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function draw(file: StoredFile, size: Size): Promise<Drawn | "large" | null> {
  const original = await file.open();
  return original && drawApart(original, size);
}
