import { copyFile } from "node:fs/promises";
import Database from "better-sqlite3";
import type { Manifest } from "../backup/manifest";
import { countOf } from "../backup/snapshot";
import { migrate } from "../migrate.mjs";
import { Trouble } from "../trouble";

/** The database file of a backup, looked through and brought up to date. */
export async function restoreSqlite(from: string, to: string, { counts }: Manifest): Promise<void> {
  await copyFile(from, to);
  const db = new Database(to);
  const sound = db.pragma("integrity_check", { simple: true }) === "ok";
  const loose = db.pragma("foreign_key_check") as unknown[];
  const short = Object.entries(counts).filter(([table, count]) => countOf(db, table) !== count);
  db.close();
  if (!sound || loose.length > 0 || short.length > 0)
    throw new Trouble(
      "备份里的数据库坏了，什么也没恢复。 The database in the backup is broken; nothing was restored.",
    );
  await migrate(to);
}
