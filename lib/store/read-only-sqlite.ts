import { existsSync } from "node:fs";
import Database from "better-sqlite3";

/** Whether SQLite's own two files lie beside a database: they do while somebody has it open, and after a crash. */
export function hasLog(file: string): boolean {
  return existsSync(`${file}-wal`) || existsSync(`${file}-shm`);
}

/**
 * Takes away the two empty files that a connection which may only read leaves behind. SQLite itself does it, under its own
 * locks: a server that has begun to work meanwhile keeps them.
 */
export function removeEmptyLog(file: string): void {
  const db = new Database(file);
  db.prepare("SELECT COUNT(*) FROM sqlite_master").get(); // only who has read is the last to leave
  db.close();
}

/** Reads a database file and leaves the folder as it was. The connection is closed when the work ends. */
export async function readingFile<T>(
  file: string,
  work: (db: Database.Database) => T | Promise<T>,
): Promise<T> {
  const wasOpen = hasLog(file);
  const db = new Database(file, { readonly: true, timeout: 30_000 });
  try {
    return await work(db);
  } finally {
    db.close();
    if (!wasOpen) removeEmptyLog(file);
  }
}
