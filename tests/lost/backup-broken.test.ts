import { closeSync, openSync, readdirSync, writeSync } from "node:fs";
import Database from "better-sqlite3";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { checkStore } from "@/lib/store/check/check-store";
import { closeDb } from "@/lib/store/db";
import { addBackup } from "@/scripts/backup/repository";
import { databaseFile } from "@/scripts/migrate.mjs";
import { backupFolders } from "../fixtures/backups";
import { runMain } from "../fixtures/run-main";
import { smallSpace } from "../fixtures/small-space";
import { freshDataDir, onSqlite } from "../fixtures/space";

freshDataDir();
const { at, restored } = backupFolders();

beforeEach(async () => {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  await smallSpace("原话");
  await addBackup(at("all"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const backups = () =>
  readdirSync(at("all"))
    .filter((name) => name.startsWith("20"))
    .sort();
const backUp = () => runMain("backup", "--incremental", at("all"), "--keep", "1");
const faults = async () => (await checkStore()).flatMap(({ wrong }) => wrong);

/** Past every rule of the database, as a broken disk or a hand would. */
async function inDatabase(work: string): Promise<void> {
  if (onSqlite) {
    await closeDb();
    const db = new Database(databaseFile());
    db.exec(`PRAGMA foreign_keys = OFF; ${work}`);
    return void db.close();
  }
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`SET session_replication_role = replica; ${work}`).finally(() => client.end());
}

/** Takes an index out of sight while the rows that it knows change. */
function staleIndex(): void {
  const db = new Database(databaseFile());
  db.unsafeMode(true);
  db.pragma("writable_schema = ON");
  const where = "name = 'Call_ownerId_deletedAt_number_at_id_isAnothers_idx'";
  const [index] = db.prepare(`SELECT * FROM sqlite_master WHERE ${where}`).all() as Record<string, string>[];
  db.exec(`DELETE FROM sqlite_master WHERE ${where}`);
  db.pragma("writable_schema = RESET");
  db.exec(`UPDATE "Call" SET "number" = '0' || "number"`);
  db.pragma("writable_schema = ON");
  db.prepare(
    "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES (@type, @name, @tbl_name, @rootpage, @sql)",
  ).run(index);
  db.close();
}

/** The first page of a table reads as nothing that SQLite knows. */
function spoilPage(table: string): void {
  const db = new Database(databaseFile());
  db.pragma("wal_checkpoint(TRUNCATE)");
  const [page, size] = [
    db.prepare("SELECT rootpage FROM sqlite_master WHERE name = ?").pluck().get(table) as number,
    db.pragma("page_size", { simple: true }) as number,
  ];
  db.close();
  const file = openSync(databaseFile(), "r+");
  writeSync(file, Buffer.alloc(size, 0x5a), 0, size, (page - 1) * size);
  closeSync(file);
}

test("Rows whose parent is gone are said by check and backup, which prunes nothing; no restore takes that backup", async () => {
  await inDatabase('DELETE FROM "Complaint"');
  expect(await faults()).toContainEqual(expect.stringContaining("Complaint"));
  const [good] = backups();
  for (const nth of [2, 3]) {
    expect(await backUp()).toEqual([1, expect.stringContaining("恢复不了")]);
    expect(backups()).toHaveLength(nth);
  }
  const [, broken = ""] = backups();
  await expect(restored(at(`all/${broken}`))).rejects.toThrow("什么也没恢复");
  await restored(at(`all/${good}`));
  expect(await faults()).toEqual([]);
});

describe.runIf(onSqlite)("In SQLite's file", () => {
  test("An index that does not fit its table is said by the backup", async () => {
    await closeDb();
    staleIndex();
    expect((await backUp())[0]).toBe(1);
    expect(backups()).toHaveLength(2);
  });

  test("A page that cannot be read is a sentence of backup and of check:store", async () => {
    await closeDb();
    spoilPage("Call");
    for (const [code, said] of [await backUp(), await runMain("check-store")]) {
      expect([code, said]).toEqual([1, expect.stringContaining("数据库坏了")]);
      expect(said).not.toMatch(/prisma|^ +at /im);
    }
    expect(backups()).toHaveLength(1);
  });
});
