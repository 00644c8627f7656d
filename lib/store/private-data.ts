import { chmodSync, lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import { dataDir } from "./data-dir";

/** SQLite's file with its log, the secret that signs cookies, and the lock by which processes know each other. */
const files = /^(app\.db(-wal|-shm)?|secret|running)$/;

/**
 * Closes the data folder to everybody else: earlier versions made it 0755 and its files 0644. What somebody else owns is
 * theirs to close, and stays; so does what cannot be changed (a disk that can only be read). To be called when a server starts.
 */
export function keepPrivate(folder = dataDir()): void {
  close(folder, 0o700);
  close(path.join(folder, "evidence"), 0o700);
  for (const name of namesIn(folder).filter((one) => files.test(one))) close(path.join(folder, name), 0o600);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function close(place: string, mode: number): void {
  try {
    const found = lstatSync(place);
    const isOurs = found.uid === process.getuid?.() && !found.isSymbolicLink();
    if (isOurs && (found.mode & 0o777 & ~mode) !== 0) chmodSync(place, mode);
  } catch {}
}
