import { stat } from "node:fs/promises";
import path from "node:path";
import { dataDir } from "./data-dir";
import { db } from "./db";
import { dialect } from "./dialect";

/** A file of this size is written anew in less than a second, during which nobody else is served. */
const QUICK = 64 * 1024 * 1024;

/**
 * To be called after a space was deleted. SQLite overwrites what is deleted (secure_delete, see safe-sqlite.ts), but
 * copies stay in the gaps of pages that were once divided: so the whole file is written anew, a large one only when
 * `whole` is asked for. Where another process is in the way, the next sweep does it. PostgreSQL keeps dead rows until its own VACUUM, which is the host's to run.
 */
export async function wipeTraces({ whole = false } = {}): Promise<void> {
  if (dialect() !== "sqlite") return;
  const { size } = await stat(path.join(dataDir(), "app.db"));
  if (whole || size <= QUICK) await db().$executeRaw`VACUUM`.catch(() => 0);
  await foldLog();
}

/** The write-ahead log has pages as they were before something was deleted, until it is folded in and cut to nothing. */
export async function foldLog(): Promise<void> {
  if (dialect() === "sqlite") await db().$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
}
