import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { dataDir } from "@/lib/store/data-dir";
import { closeDb } from "@/lib/store/db";
import type { KnownKey } from "@/lib/store/sealed/key-check";
import { databaseFile, migrate } from "../migrate.mjs";
import { Trouble } from "../trouble";
import type { Marks } from "./fitting";

/** file: a copy of the database, brought up to date. from: the data folder itself. */
export type Source = { file: string; from: string; close(): Promise<void> };

const scratchName = ".moving";

/**
 * From now on DATA_DIR is a scratch folder with a copy of the database, beside which the files are seen where they lie: whatever
 * a command writes while it looks is written there, and never to what is moved. One that was left by a kill is made anew.
 */
export async function openSource(): Promise<Source> {
  const from = dataDir();
  const scratch = path.join(from, scratchName);
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { mode: 0o700 });
  const file = path.join(scratch, "app.db");
  const close = async () => {
    process.env.DATABASE_URL = "";
    await closeDb();
    process.env.DATA_DIR = from;
    rmSync(scratch, { recursive: true, force: true });
  };
  process.env.DATA_DIR = scratch;
  try {
    copyDatabase(databaseFile(from), file);
    await migrate(file).catch((fault: Error) => {
      throw new Trouble(fault.message);
    });
  } catch (fault) {
    await close();
    throw fault;
  }
  symlinkSync(path.join(from, "evidence"), path.join(scratch, "evidence"));
  return { file, from, close };
}

/** Reading a WAL database makes two files beside it, which only a writer takes away again. */
function copyDatabase(from: string, to: string): void {
  const beside = ["-wal", "-shm"].map((end) => `${from}${end}`).filter((file) => !existsSync(file));
  const db = new Database(from, { readonly: true, timeout: 30_000 });
  try {
    db.prepare("VACUUM INTO ?").run(to);
  } finally {
    db.close();
    for (const file of beside) rmSync(file, { force: true });
  }
}

/** By what the source knows its keys and its secret. */
export function marksOf({ file }: Source): Marks {
  const db = new Database(file, { readonly: true });
  const [secret = null] = db.prepare('SELECT "check" FROM "SecretCheck"').pluck().all() as string[];
  const keys = db.prepare('SELECT "keyId", "check" FROM "KeyCheck" ORDER BY 1').all() as KnownKey[];
  db.close();
  return { keys, secret };
}

/** By what the source knows its file store; null: no server of this version has begun there. */
export function storeOf({ file }: Source): string | null {
  const db = new Database(file, { readonly: true });
  const [id = null] = db.prepare(`SELECT "id" FROM "StoreIdentity" WHERE "use" = 'files'`).pluck().all();
  db.close();
  return id as string | null;
}

/** Rows by table, for who wants to know what would be moved. */
export function rowCounts({ file }: Source): [table: string, rows: number][] {
  const db = new Database(file, { readonly: true });
  const names = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
    .pluck()
    .all() as string[];
  const own = names.filter((name) => !name.startsWith("sqlite_") && name !== "_prisma_migrations");
  const counts = own.map((name): [string, number] => [
    name,
    db.prepare(`SELECT COUNT(*) FROM "${name}"`).pluck().get() as number,
  ]);
  db.close();
  return counts;
}
