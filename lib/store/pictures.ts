import "server-only";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { CopyHashes } from "./evidence-rows";
import { inPictureTurn } from "./file-turns";
import { keepCopy } from "./files";
import type { StoredFile } from "./files/stored-file";

const PATIENCE_MS = 60_000;

/** Pixels of the original once it stands upright. */
type Pixels = { width: number; height: number };

/** What was made of a picture. */
export type Copies = Pixels & CopyHashes;

/** What the process made of a picture, not kept yet. */
export type Drawn = { pixels: Pixels; copy: Uint8Array; thumb: Uint8Array };

/**
 * Draws the upright JPEG (inside 1400×2000, a long screenshot 1400 wide, white behind) and the thumbnail (360 wide) of a picture,
 * in the queue of pictures: to be called without a lock, since who waits must keep none. null when it cannot be opened.
 */
export async function drawCopies(ownerId: string, file: StoredFile, mime: string): Promise<Drawn | null> {
  try {
    return await inPictureTurn(ownerId, () => draw(file, mime));
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

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function draw(file: StoredFile, mime: string): Promise<Drawn> {
  const original = await file.open();
  if (!original) throw new Error("no picture to draw");
  return drawn(await drawnBy(original, mime));
}

/** What the process is told of ours: it opens what strangers made, so it knows no key, no secret and no database. */
export function pictureEnv({ PATH, LD_LIBRARY_PATH, SystemRoot }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH, LD_LIBRARY_PATH, SystemRoot };
}

/** All that the process says; no picture is made of one that came only in part. */
async function drawnBy(original: ReadableStream<Uint8Array>, mime: string): Promise<Buffer> {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/store/upright.mjs");
  const child = spawn(process.execPath, [script, mime], {
    env: pictureEnv(process.env),
    stdio: ["pipe", "pipe", "ignore"],
    timeout: PATIENCE_MS,
  });
  const fed = pipeline(Readable.fromWeb(original as Parameters<typeof Readable.fromWeb>[0]), child.stdin);
  fed.catch(() => child.kill());
  const [said, [code]] = await Promise.all([buffer(child.stdout), once(child, "close"), fed]);
  if (code !== 0) throw new Error("the picture cannot be opened");
  return said;
}

/** The line and the two JPEGs that upright.mjs writes. */
function drawn(said: Buffer): Drawn {
  const line = said.indexOf("\n");
  const { width, height, copy } = JSON.parse(said.toString("utf8", 0, line)) as Pixels & { copy: number };
  const jpegs = said.subarray(line + 1);
  return { pixels: { width, height }, copy: jpegs.subarray(0, copy), thumb: jpegs.subarray(copy) };
}
