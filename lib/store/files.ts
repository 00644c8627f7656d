import "server-only";
import { chmod, copyFile, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { ByteRange } from "@/lib/evidence/byte-range";
import { isFingerprint } from "@/lib/evidence/fingerprint";
import { refuseUpload } from "@/lib/evidence/refusals";
import { ok, type Result } from "@/lib/result";
import { type Derived, derivedPath, originalPath, ownerDir } from "./file-places";
import { newPart } from "./incoming";
import { type Poured, pour } from "./pour";
import { streamFile } from "./stream-file";

/** A whole file that nobody has claimed yet; `path` is temporary. */
export type Received = Poured & { path: string };

/**
 * Takes a raw body to disk while it is hashed. `limit` in bytes; `announced`: the Content-Length, when there was one.
 * Whatever goes wrong, nothing of it stays.
 */
export async function receiveFile(
  body: ReadableStream<Uint8Array>,
  { limit, announced }: { limit: number; announced: number | null },
): Promise<Result<Received>> {
  const place = await newPart();
  try {
    const poured = await pourInto(place, body, limit);
    if (poured.kind !== "ok") return await dropped(place, poured);
    // A proxy that cuts bodies says nothing: the announced length does.
    const cut = announced !== null && announced !== poured.value.size;
    return cut ? await dropped(place, refuseUpload("interrupted")) : ok({ ...poured.value, path: place });
  } catch (fault) {
    await rm(place, { force: true });
    throw fault;
  }
}

async function pourInto(place: string, body: ReadableStream<Uint8Array>, limit: number) {
  const file = await open(place, "wx", 0o600);
  try {
    return await pour(body, file, limit);
  } finally {
    await file.close();
  }
}

async function dropped<T>(place: string, answer: T): Promise<T> {
  await rm(place, { force: true });
  return answer;
}

/** Gives a received file its place for good, read-only. The same bytes again take the same place. */
export async function keepFile(ownerId: string, { path: place, sha256 }: Received): Promise<void> {
  await mkdir(ownerDir(ownerId), { recursive: true });
  await chmod(place, 0o444);
  await rename(place, originalPath(ownerId, sha256));
  await syncFolder(ownerDir(ownerId));
}

/** A name that is only in memory would not survive a power cut. Not every system can do it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** The original bytes; null when they are not there. */
export function openFile(ownerId: string, sha256: string, range?: ByteRange) {
  return streamFile(originalPath(ownerId, sha256), range);
}

/** Fingerprints of the originals that lie here; evidence read back from case data may have none. */
export async function originalsOf(ownerId: string): Promise<Set<string>> {
  return new Set((await readdir(ownerDir(ownerId)).catch(() => [])).filter(isFingerprint));
}

/** The upright JPEG for screen and paper, or its thumbnail; null when there is none. */
export function openCopy(ownerId: string, sha256: string, which: Derived = "copy") {
  return streamFile(derivedPath(ownerId, sha256, which));
}

/** The original and all that was derived from it. */
export async function removeFile(ownerId: string, sha256: string): Promise<void> {
  const original = originalPath(ownerId, sha256);
  await Promise.all([original, ...copiesOf(ownerId, sha256)].map((file) => rm(file, { force: true })));
}

function copiesOf(ownerId: string, sha256: string): string[] {
  return (["copy", "thumb"] as const).map((which) => derivedPath(ownerId, sha256, which));
}

export async function removeAllFiles(ownerId: string): Promise<void> {
  await rm(ownerDir(ownerId), { recursive: true, force: true });
}

/** Puts a copy of every file of one owner among those of another; what is there already stays. */
export async function copyAllFiles(from: string, to: string): Promise<void> {
  const names = await readdir(ownerDir(from)).catch(() => []);
  if (names.length > 0) await mkdir(ownerDir(to), { recursive: true });
  for (const name of names) {
    const place = await newPart();
    await copyFile(path.join(ownerDir(from), name), place);
    await rename(place, path.join(ownerDir(to), name));
  }
}
