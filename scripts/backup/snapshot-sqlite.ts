import { createReadStream, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import Database from "better-sqlite3";
import { dataDir } from "@/lib/store/data-dir";
import { sweepScratch } from "@/lib/store/scratch";
import { databaseFile } from "../migrate.mjs";
import { Trouble } from "../trouble";
import { signInTables, spacesQuery } from "./sign-ins";
import { type EvidenceRow, type Snapshot, type StoreRow, storeAmong } from "./snapshot";
import { flawsIn } from "./sound";

/**
 * VACUUM INTO reads in one transaction beside the writers, and leaves out what was deleted. What signs in is then deleted, and
 * the rest copied once more: a deletion alone leaves traces in the pages. All of that beside the database, in a folder that
 * is taken away: a backup's disk never sees it.
 */
export async function snapshotOfFile(): Promise<Snapshot> {
  const source = databaseFile();
  if (!existsSync(source)) throw new Trouble(`没有可备份的：${source} 还不在。 There is no database yet.`);
  await sweepScratch();
  await proveRoom(source);
  const scratch = newScratch();
  try {
    return readCopy(scratch, cleanCopy(source, scratch));
  } catch (fault) {
    rmSync(scratch, { recursive: true, force: true });
    throw fault;
  }
}

/** Returns the sessions that are kept. */
function cleanCopy(source: string, scratch: string): string[] {
  const whole = path.join(scratch, "whole.db");
  copyInto(source, whole, { readonly: true });
  const db = new Database(whole);
  const tables = new Set(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all());
  const spaces = db
    .prepare(spacesQuery)
    .all()
    .map((row) => JSON.stringify(row));
  for (const table of signInTables) if (tables.has(table)) db.exec(`DELETE FROM "${table}"`);
  db.close();
  copyInto(whole, path.join(scratch, "app.db"));
  rmSync(whole);
  return spaces;
}

function copyInto(from: string, to: string, options: Database.Options = {}): void {
  const db = new Database(from, { timeout: 30_000, ...options });
  try {
    db.prepare("VACUUM INTO ?").run(to);
  } finally {
    db.close();
  }
}

function readCopy(scratch: string, spaces: string[]): Snapshot {
  const file = path.join(scratch, "app.db");
  const db = new Database(file, { readonly: true });
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const own = names.filter((name) => !name.startsWith("sqlite_"));
  const texts = (sql: string) => db.prepare(sql).pluck().all() as string[];
  return {
    database: "sqlite",
    parts: [{ name: "app.db", bytes: () => createReadStream(file) }],
    migrations: texts("SELECT migration_name FROM _prisma_migrations ORDER BY 1"),
    counts: Object.fromEntries(own.map((name) => [name, countOf(db, name)])),
    spaces,
    evidence: async () => evidenceOf(db),
    broken: async () => flawsIn(db),
    keys: own.includes("KeyCheck")
      ? (db.prepare('SELECT "keyId", "check" FROM "KeyCheck"').all() as Snapshot["keys"])
      : [],
    secret: own.includes("SecretCheck") ? (texts('SELECT "check" FROM "SecretCheck"')[0] ?? null) : null,
    store: own.includes("StoreIdentity")
      ? storeAmong(db.prepare('SELECT "use", "id" FROM "StoreIdentity"').all() as StoreRow[])
      : null,
    close: async () => {
      db.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** A database that a newer version has not migrated yet does not say whether bytes ever came. */
function evidenceOf(db: Database.Database): EvidenceRow[] {
  const columns = db.prepare(`SELECT name FROM pragma_table_info('Evidence')`).pluck().all();
  const status = columns.includes("originalStatus") ? '"originalStatus"' : "'unverified'";
  return db
    .prepare(`SELECT "ownerId", sha256, ${status} AS "originalStatus" FROM "Evidence" ORDER BY "ownerId"`)
    .all() as EvidenceRow[];
}

export function countOf(db: Database.Database, table: string): number {
  return db.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get() as number;
}

/** A folder for this run; lib/store/scratch.ts takes away those of runs that were killed. */
function newScratch(): string {
  const scratch = path.join(dataDir(), `.backup-${process.pid}-${Date.now()}`);
  mkdirSync(scratch, { mode: 0o700 });
  return scratch;
}

/** Twice the database, and something left for those who write meanwhile. */
async function proveRoom(source: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir());
  const wanted = 2 * statSync(source).size + 64 * 1024 * 1024;
  if (bavail * bsize < wanted)
    throw new Trouble(
      `${dataDir()} 所在的盘不够再放一份数据库（还要 ${Math.ceil((wanted - bavail * bsize) / 1e6)} MB），没有备份。 Not enough room beside the database; no backup was made.`,
    );
}
