import "server-only";
import path from "node:path";
import Database from "better-sqlite3";
import { dataDir } from "./data-dir";

// Kept on globalThis: a lock is held as long as the process lives, and asked for once.
const held = globalThis as typeof globalThis & { qingjingLocks?: Map<string, Database.Database> };

/**
 * Whether no other process is at work in DATA_DIR, which has to be there; from now on this one is. The lock is the system's own, through
 * SQLite: it goes with the process, however that ends, so a crash leaves none behind.
 */
export function beginAlone(): boolean {
  held.qingjingLocks ??= new Map();
  const place = path.join(dataDir(), "running");
  if (held.qingjingLocks.has(place)) return false;
  const lock = new Database(place, { timeout: 0 });
  held.qingjingLocks.set(place, lock);
  const alone = isFree(lock);
  lock.exec("BEGIN");
  lock.prepare("SELECT * FROM sqlite_master").all(); // shared with the others, until the end
  return alone;
}

function isFree(lock: Database.Database): boolean {
  try {
    lock.exec("BEGIN EXCLUSIVE; COMMIT");
    return true;
  } catch {
    return false;
  }
}
