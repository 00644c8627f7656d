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
import { keepCopy, openFile } from "./files";

const PATIENCE_MS = 60_000;

/** Pixels of the original once it stands upright. */
type Pixels = { width: number; height: number };

/** What was made of a picture. */
export type Copies = Pixels & CopyHashes;

/**
 * Makes the upright JPEG (inside 1400×2000, a long screenshot 1400 wide, white behind) and the thumbnail (360 wide) beside a kept picture.
 * null when the picture cannot be opened: the original stays, without a copy.
 */
export async function makeCopies(ownerId: string, sha256: string, mime: string): Promise<Copies | null> {
  try {
    const { copy, thumb, pixels } = await inPictureTurn(() => draw(ownerId, sha256, mime));
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

type Drawn = { pixels: Pixels; copy: Uint8Array; thumb: Uint8Array };

async function draw(ownerId: string, sha256: string, mime: string): Promise<Drawn> {
  const original = await openFile(ownerId, sha256);
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
