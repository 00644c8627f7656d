import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Place } from "./file-store";
import { incoming, incomingDir } from "./places";

/** Nothing was written to it for that long: its upload is dead, whichever process ran it. */
const STALE_MS = 60 * 60 * 1000;

/** A new place for a file that is still being written. */
export async function newPart(): Promise<Place> {
  await mkdir(incomingDir(), { recursive: true });
  await sweepOnce();
  return `${incoming}/${randomUUID()}.part`;
}

const swept = new Map<string, Promise<number>>();

/** The first upload of a process clears what a crash before it left behind. */
function sweepOnce(): Promise<number> {
  const done = swept.get(incomingDir()) ?? sweepParts(new Date());
  swept.set(incomingDir(), done);
  return done;
}

/** Removes half-written files that nobody writes to any more; says how many. */
export async function sweepParts(now: Date): Promise<number> {
  const names = await readdir(incomingDir()).catch(() => []);
  const stale = await Promise.all(names.map((name) => isStale(path.join(incomingDir(), name), now)));
  const gone = names.filter((_, n) => stale[n]);
  await Promise.all(gone.map((name) => rm(path.join(incomingDir(), name), { force: true })));
  return gone.length;
}

async function isStale(file: string, now: Date): Promise<boolean> {
  const found = await stat(file).catch(() => null); // another process may have finished it
  return found !== null && now.getTime() - found.mtimeMs > STALE_MS;
}
