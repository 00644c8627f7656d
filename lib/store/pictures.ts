import "server-only";
import { execFile } from "node:child_process";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { derivedPath, originalPath } from "./file-places";
import { inPictureTurn } from "./file-turns";
import { newPart } from "./incoming";

const run = promisify(execFile);
const PATIENCE_MS = 60_000;

/** Pixels of the original once it stands upright. */
export type Pixels = { width: number; height: number };

/**
 * Makes the upright JPEG (inside 1400×2000, a long screenshot 1400 wide, white behind) and the thumbnail (360 wide) beside a kept picture.
 * null when the picture cannot be opened: the original stays, without a copy.
 */
export async function makeCopies(ownerId: string, sha256: string, mime: string): Promise<Pixels | null> {
  const [copy, thumb] = [await newPart(), await newPart()];
  try {
    const pixels = await inPictureTurn(() => draw(originalPath(ownerId, sha256), mime, copy, thumb));
    await rename(copy, derivedPath(ownerId, sha256, "copy"));
    await rename(thumb, derivedPath(ownerId, sha256, "thumb"));
    return pixels;
  } catch {
    await Promise.all([copy, thumb].map((file) => rm(file, { force: true })));
    return null;
  }
}

async function draw(picture: string, mime: string, copy: string, thumb: string): Promise<Pixels> {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/store/upright.mjs");
  const { stdout } = await run(process.execPath, [script, picture, mime, copy, thumb], {
    timeout: PATIENCE_MS,
  });
  return JSON.parse(stdout) as Pixels;
}
