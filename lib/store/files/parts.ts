import { randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Place } from "./file-store";
import { makeFolderBelow } from "./folder";
import { incoming, incomingDir } from "./places";

/** Nothing was written to it for that long: its upload is dead, whichever process ran it. */
export const STALE_MS = 60 * 60 * 1000;

const ending = ".part";

/** A new place for a file that is still being written. */
export async function newPart(): Promise<Place> {
  await makeFolderBelow(incomingDir());
  return `${incoming}/${randomUUID()}${ending}`;
}

/** Removes half-written files that nobody has written to since then; says how many. */
export async function sweepParts(before: Date): Promise<number> {
  const names = (await readdir(incomingDir()).catch(() => [])).filter((name) => name.endsWith(ending));
  const old = await Promise.all(names.map((name) => isOlder(path.join(incomingDir(), name), before)));
  const gone = names.filter((_, n) => old[n]);
  await Promise.all(gone.map((name) => rm(path.join(incomingDir(), name), { force: true })));
  return gone.length;
}

async function isOlder(file: string, before: Date): Promise<boolean> {
  const found = await stat(file).catch(() => null); // another process may have finished it
  return found !== null && found.mtimeMs < before.getTime();
}
