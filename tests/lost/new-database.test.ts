import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { bareFileStore } from "@/lib/store/files/chosen";
import { writeStoreId } from "@/lib/store/files/store-id";
import { tablesOf } from "@/scripts/backup/snapshot-postgresql";
import { migrate } from "@/scripts/migrate.mjs";
import { readMigrations } from "@/scripts/migrations.mjs";
import { newDatabase } from "../fixtures/postgresql/databases";
import { freshDataDir, onSqlite } from "../fixtures/space";
import { s3OfFile } from "../storage/stores";

freshDataDir();
const s3 = s3OfFile("npm");

/** What makes everything ready for a server, as npm start does, with nothing of the database that was. */
function prepare(settings: Record<string, string>): [code: number | null, said: string] {
  const ready = "import('./scripts/prepare.mjs').then((all) => all.prepareServer())";
  const env = { ...process.env, ...settings };
  const { status, stderr } = spawnSync(process.execPath, ["-e", ready], { env, encoding: "utf8" });
  return [status, stderr];
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "qingjing-new-"));
});
afterEach(() => {
  delete process.env.STORAGE_URL;
  rmSync(folder, { recursive: true, force: true });
});

const refused = [1, expect.stringMatching(/数据库却是新的.*恢复/)];

describe.runIf(onSqlite)("Without a database, beside a folder of files", () => {
  const begin = () => prepare({ DATA_DIR: folder, DATABASE_URL: "", STORAGE_URL: "" });
  beforeEach(() => mkdirSync(path.join(folder, "evidence")));

  test("That belongs to one, the start is refused and makes none", () => {
    writeFileSync(path.join(folder, "evidence/.store-id"), "theirs\n");
    expect(begin()).toEqual(refused);
    expect(existsSync(path.join(folder, "app.db"))).toBe(false);
  });

  test("That belongs to none, a database is made", () => {
    expect(begin()[0]).toBe(0);
    expect(existsSync(path.join(folder, "app.db"))).toBe(true);
  });
});

describe.skipIf(onSqlite)("With an empty PostgreSQL, beside a bucket", () => {
  let own: { url: string; drop: () => Promise<void> };
  beforeEach(async () => {
    own = await newDatabase(inject("postgresql") ?? "", "template0");
    process.env.STORAGE_URL = s3.server().url.replace("/qingjing?", `/${path.basename(folder)}?`);
  });
  afterEach(() => own.drop());
  const begin = (storage = process.env.STORAGE_URL ?? "") =>
    prepare({ DATA_DIR: folder, DATABASE_URL: own.url, STORAGE_URL: storage });

  async function tables(): Promise<string[]> {
    const client = new pg.Client({ connectionString: own.url });
    await client.connect();
    return tablesOf(client).finally(() => client.end());
  }

  test("Of another database, the start is refused and creates no table", async () => {
    await writeStoreId(await bareFileStore(), "theirs");
    expect(begin()).toEqual(refused);
    expect(await tables()).toEqual([]);
  });

  test("Of none, or one that does not answer, the tables are made", async () => {
    expect(begin()[0]).toBe(0);
    expect((await tables()).length).toBeGreaterThan(5);
    await own.drop();
    own = await newDatabase(inject("postgresql") ?? "", "template0");
    expect(begin("s3://key:secret@nowhere/app?endpoint=http://127.0.0.1:1&timeout=1")[0]).toBe(0);
  });
});

describe.runIf(onSqlite)("A database of an older version", () => {
  const file = () => path.join(folder, "app.db");
  const begin = () => prepare({ DATA_DIR: folder, DATABASE_URL: "", STORAGE_URL: "" });
  const applied = () => {
    const database = new Database(file());
    const count = database.prepare("SELECT COUNT(*) FROM _prisma_migrations").pluck().get();
    database.close();
    return count;
  };
  const all = readMigrations("sqlite");

  test("Is not changed while a server is at work beside it, and is once that has stopped", async () => {
    await migrate(file(), all.slice(0, -1));
    const running = new Database(path.join(folder, "running"));
    running.exec("BEGIN; SELECT * FROM sqlite_master");
    expect(begin()).toEqual([1, expect.stringContaining("先备份，停下每一台")]);
    expect(applied()).toBe(all.length - 1);
    running.close();
    expect(begin()[0]).toBe(0);
    expect(applied()).toBe(all.length);
  });

  test("Of this version is begun beside another server", async () => {
    await migrate(file());
    const running = new Database(path.join(folder, "running"));
    running.exec("BEGIN; SELECT * FROM sqlite_master");
    expect(begin()[0]).toBe(0);
    running.close();
  });
});
