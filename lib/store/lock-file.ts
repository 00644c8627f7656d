import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import Database from "better-sqlite3";

/** In milliseconds, between two looks at whether another process has ended. */
const LOOK = 20;
/** In milliseconds: the gate is held for a few at most, unless its process stands still. */
const AT_GATE = 50;

/**
 * Waits until no other process holds the lock of this name, and returns what lets it go. An empty database is what is locked:
 * Node has no lock on files, and SQLite's goes with its process. The file goes with its lock: at the gate nobody but the
 * holder has it open, so nobody waits for one that is no longer in the folder. Names of one process are asked for in turn.
 */
export async function lockFile(folder: string, name: string): Promise<() => void> {
  for (;;) {
    const release = lockIfFree(folder, name);
    if (release) return release;
    await setTimeout(LOOK);
  }
}

/** The same at one look; null where another process is there. */
export function lockIfFree(folder: string, name: string): (() => void) | null {
  const file = path.join(folder, `${name}.db`);
  const held = atGate(folder, () => locked(file));
  return held ? () => release(folder, file, held) : null;
}

function release(folder: string, file: string, held: Database.Database): void {
  try {
    atGate(folder, () => {
      held.close();
      rmSync(file, { force: true });
    });
  } catch {
    // The folder is gone; a file that stays goes with the next lock of its name.
  } finally {
    held.close();
  }
}

/** At one's own: files are opened, found locked and closed again, or removed, by one process after the other. undefined: another is there. */
function atGate<T>(folder: string, work: () => T): T | undefined {
  const gate = locked(path.join(folder, "gate.db"), AT_GATE);
  try {
    return gate && work();
  } finally {
    gate?.close();
  }
}

function locked(file: string, timeout = 0): Database.Database | undefined {
  const database = new Database(file, { timeout });
  try {
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return database;
  } catch (fault) {
    database.close();
    if (fault instanceof Database.SqliteError && fault.code.startsWith("SQLITE_BUSY")) return undefined;
    throw fault;
  }
}
