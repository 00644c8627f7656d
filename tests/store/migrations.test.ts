import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkVersion, migrate } from "@/scripts/migrate.mjs";
import { readMigrations } from "@/scripts/migrations.mjs";
import { postgresqlSchema, readTwin, schemaText } from "@/scripts/postgresql-schema.mjs";
import { sqliteDifference } from "@/scripts/schema-engine.mjs";

const second = { name: "29990101000000_second", sql: 'CREATE TABLE "second" ("id" TEXT)', checksum: "c" };
const broken = { name: "29990101000001_broken", sql: "CREATE TABLE nonsense (", checksum: "c" };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "qingjing-"));
  file = path.join(folder, "app.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function select(sql: string): unknown[] {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare(sql).all();
  database.close();
  return rows;
}

test("Schema and migrations agree", async () => {
  expect(await sqliteDifference(readMigrations(), schemaText())).toBeNull();
});

test("The schema for PostgreSQL is the one that is written by hand", () => {
  expect(readTwin()).toBe(postgresqlSchema());
});

test("A column that no migration makes is noticed", async () => {
  const changed = schemaText().replace("model Call {", "model Call {\n  mood String?");
  expect(await sqliteDifference(readMigrations(), changed)).toContain('ADD COLUMN "mood"');
});

test("A migrated file records the checksums that Prisma records", async () => {
  await migrate(file);
  const [first] = readMigrations();
  const bytes = readFileSync(`prisma/migrations/${first?.name}/migration.sql`);
  expect(select("SELECT checksum FROM _prisma_migrations ORDER BY migration_name LIMIT 1")).toEqual([
    { checksum: createHash("sha256").update(bytes).digest("hex") },
  ]);
});

test("A second run applies nothing", async () => {
  expect(await migrate(file)).toHaveLength(readMigrations().length);
  expect(await migrate(file)).toEqual([]);
});

test("Four runs at once apply every migration once", async () => {
  const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(file)));
  expect(runs.flat()).toHaveLength(readMigrations().length);
});

test("When one migration fails, none before it is kept", async () => {
  await expect(migrate(file, [...readMigrations(), second, broken])).rejects.toThrow();
  expect(select("SELECT name FROM sqlite_master")).toEqual([]);
});

test("A migration edited after it was applied is refused", async () => {
  await migrate(file, [second]);
  await expect(migrate(file, [{ ...second, checksum: "d" }])).rejects.toThrow("was edited");
});

test("Calls that are there already get the hour of Beijing", async () => {
  const all = readMigrations();
  const added = all.findIndex(({ name }) => name.endsWith("call_hour"));
  await migrate(file, all.slice(0, added));
  const database = new Database(file);
  database.exec(`INSERT INTO "user" (id, name, email, "updatedAt") VALUES ('u', '', 'u@anonymous.invalid', 0);
    INSERT INTO "Call" (id, "ownerId", kind, number, typed, at, day, "updatedAt") VALUES
      ('a', 'u', 'call', '', '', '2026-09-08T15:59:59.999+00:00', '2026-09-08', 0),
      ('b', 'u', 'call', '', '', '2026-09-08T16:00:00.000+00:00', '2026-09-09', 0)`);
  database.close();
  await migrate(file);
  expect(select('SELECT "hour" FROM "Call" ORDER BY id')).toEqual([{ hour: 23 }, { hour: 0 }]);
});

test("What came by the same reading as a complaint of somebody else is that person's too, and nothing else", async () => {
  const all = readMigrations();
  await migrate(
    file,
    all.slice(
      0,
      all.findIndex(({ name }) => name.endsWith("anothers_calls")),
    ),
  );
  const [hers, mine] = ["2026-11-01T00:00:00.000+00:00", "2026-11-02T00:00:00.000+00:00"];
  const database = new Database(file);
  database.exec(`INSERT INTO "user" (id, name, email, "updatedAt") VALUES
      ('u', '', 'u@anonymous.invalid', 0), ('v', '', 'v@anonymous.invalid', 0);
    INSERT INTO "Complaint" (id, "ownerId", channel, answers, "updatedAt", "caseDataAt", "isAnothers") VALUES
      ('p', 'u', '12321', '{}', 0, '${hers}', true), ('q', 'u', '12321', '{}', 0, '${mine}', false);
    INSERT INTO "Call" (id, "ownerId", kind, number, typed, at, day, "updatedAt", "caseDataAt") VALUES
      ('a', 'u', 'call', '', '', 0, '', 0, '${hers}'), ('b', 'u', 'call', '', '', 0, '', 0, '${mine}'),
      ('c', 'u', 'call', '', '', 0, '', 0, NULL), ('d', 'v', 'call', '', '', 0, '', 0, '${hers}');
    INSERT INTO "Refusal" (id, "ownerId", at, way, "updatedAt", "caseDataAt") VALUES
      ('a', 'u', 0, 'sms', 0, '${hers}'), ('b', 'u', 0, 'sms', 0, NULL);
    INSERT INTO "Evidence" (id, "ownerId", kind, name, mime, size, sha256, "receivedAt", "caseDataAt") VALUES
      ('a', 'u', 'other', '', '', 0, 'x', 0, '${hers}'), ('b', 'u', 'other', '', '', 0, 'y', 0, '${mine}')`);
  database.close();
  await migrate(file);
  for (const table of ["Call", "Refusal", "Evidence"])
    expect(select(`SELECT id FROM "${table}" WHERE "isAnothers"`)).toEqual([{ id: "a" }]);
});

test("Of what a case file brought before it was known what was changed since, all but untouched calls counts as changed", async () => {
  const all = readMigrations();
  const added = all.findIndex(({ name }) => name.endsWith("changed_since"));
  await migrate(file, all.slice(0, added));
  const [read, later] = ["2026-11-01T00:00:00.000+00:00", "2026-11-02T00:00:00.000+00:00"];
  const database = new Database(file);
  database.exec(`INSERT INTO "user" (id, name, email, "updatedAt") VALUES ('u', '', 'u@anonymous.invalid', 0);
    INSERT INTO "Complaint" (id, "ownerId", channel, answers, "updatedAt", "caseDataAt") VALUES
      ('told', 'u', '12321', '{}', '${later}', '${read}'), ('own', 'u', '12321', '{}', '${later}', NULL);
    INSERT INTO "Refusal" (id, "ownerId", at, way, "updatedAt", "caseDataAt") VALUES
      ('told', 'u', 0, 'sms', '${later}', '${read}'), ('own', 'u', 0, 'sms', '${later}', NULL);
    INSERT INTO "Evidence" (id, "ownerId", kind, name, mime, size, sha256, "receivedAt", "caseDataAt") VALUES
      ('told', 'u', 'other', '', '', 0, 'x', 0, '${read}');
    INSERT INTO "Caller" (id, "ownerId", name, "updatedAt", "caseDataAt") VALUES ('told', 'u', '', 0, '${read}');
    INSERT INTO "CallerNumber" ("ownerId", number, "callerId", "caseDataAt") VALUES ('u', '1', 'told', '${read}');
    INSERT INTO "Call" (id, "ownerId", kind, number, typed, at, day, "updatedAt", "caseDataAt") VALUES
      ('untouched', 'u', 'call', '', '', 0, '', '${read}', '${read}'),
      ('restored', 'u', 'call', '', '', 0, '', '${later}', '${read}'), ('own', 'u', 'call', '', '', 0, '', 0, NULL)`);
  database.close();
  await migrate(file);
  for (const table of ["Complaint", "Refusal"])
    expect(select(`SELECT id FROM "${table}" WHERE "changedAt" IS NOT NULL`)).toEqual([{ id: "told" }]);
  for (const table of ["Evidence", "Caller", "CallerNumber"])
    expect(select(`SELECT "caseDataAt" FROM "${table}"`)).toEqual([{ caseDataAt: null }]);
  expect(select(`SELECT id FROM "Call" WHERE "restoredAt" IS NOT NULL`)).toEqual([{ id: "restored" }]);
});

test("A database of a newer version is refused in one sentence, by a server and by commands", async () => {
  await migrate(file, [...readMigrations(), second]);
  await expect(migrate(file)).rejects.toThrow(/更新版本.*a newer version/);
  await expect(checkVersion(file)).rejects.toThrow(/更新版本.*a newer version/);
});

test("A command brings no older database up to date", async () => {
  const all = readMigrations();
  await migrate(file, all.slice(0, -1));
  await expect(checkVersion(file)).rejects.toThrow("还是旧版本的");
  expect(await migrate(file)).toEqual([all.at(-1)?.name]);
  await expect(checkVersion(file)).resolves.toBeUndefined();
});
