import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { dataDir } from "./data-dir";

/** What a backup (`.backup-…`) and a move (`.moving`) copy the database into for as long as they run. */
const scratch = /^\.(backup-.*|moving)$/;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Takes away copies of the database that a backup or a move left behind when it was killed, once nobody can be at work on them. */
export async function sweepScratch(now = new Date()): Promise<void> {
  const names = await readdir(dataDir()).catch(() => []);
  for (const name of names.filter((one) => scratch.test(one))) {
    const left = path.join(dataDir(), name);
    const found = await stat(left).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > DAY_MS) await rm(left, { recursive: true, force: true });
  }
}
