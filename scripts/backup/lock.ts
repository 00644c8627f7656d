import { chmodSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { Trouble } from "../trouble";

/** Makes a file of this name the lock of its folder: one run at a time, and the lock goes with its process. */
export function lockedBy(folder: string, name: string): Database.Database {
  const lock = new Database(path.join(folder, name), { timeout: 0 });
  try {
    chmodSync(path.join(folder, name), 0o600);
    lock.exec("PRAGMA journal_mode = DELETE; CREATE TABLE IF NOT EXISTS mark (form); BEGIN EXCLUSIVE");
    return lock;
  } catch (fault) {
    lock.close();
    if (!(fault instanceof Database.SqliteError) || !fault.code.startsWith("SQLITE_BUSY")) throw fault;
    throw new Trouble(`${folder} 里另一个备份正在做，等它做完。 Another backup is being made here.`);
  }
}
