import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { checkVersion, migrate } from "@/scripts/migrate.mjs";
import { readMigrations } from "@/scripts/migrations.mjs";
import { postgresqlSchema } from "@/scripts/postgresql-schema.mjs";
import { postgresqlDifference } from "@/scripts/schema-engine.mjs";
import { newDatabase } from "../fixtures/postgresql/databases";

const second = { name: "29990101000000_second", sql: 'CREATE TABLE "second" ("id" TEXT)', checksum: "c" };
const broken = { name: "29990101000001_broken", sql: "CREATE TABLE nonsense (", checksum: "c" };

let own: { url: string; drop: () => Promise<void> };
beforeEach(async () => {
  own = await newDatabase(inject("postgresql") ?? "", "template0");
});
afterEach(() => own.drop());

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: own.url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

/** All that a schema says, whatever the order it was said in. */
async function catalogue() {
  return {
    columns: await ask(
      `SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`,
    ),
    indexes: await ask(
      "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
    ),
    constraints: await ask(
      `SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> '_prisma_migrations' ORDER BY 1, 2`,
    ),
  };
}

test("The migrations make what the schema says", async () => {
  await migrate(own.url);
  const migrated = await catalogue();
  await ask("DROP SCHEMA public CASCADE");
  await ask((await postgresqlDifference(null, postgresqlSchema())) ?? "");
  expect(migrated).toEqual(await catalogue());
  expect(migrated.columns.length).toBeGreaterThan(100);
});

test("Every text is compared and sorted by its bytes, as SQLite does, whatever order the server was made with", async () => {
  await migrate(own.url);
  const texts = (await catalogue()).columns.filter(({ data_type }) => data_type === "text");
  expect(new Set(texts.map(({ collation_name }) => collation_name))).toEqual(new Set(["C"]));
});

test("Four instances that start at once apply every migration once", async () => {
  const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(own.url)));
  expect(runs.flat()).toEqual(readMigrations("postgresql").map(({ name }) => name));
});

test("When one migration fails, none before it is kept", async () => {
  const all = [...readMigrations("postgresql"), second, broken];
  await expect(migrate(own.url, all)).rejects.toThrow();
  expect(await ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
});

test("A migration edited after it was applied is refused", async () => {
  await migrate(own.url, [second]);
  await expect(migrate(own.url, [{ ...second, checksum: "d" }])).rejects.toThrow("was edited");
});

test("A server that does not answer is said in one sentence, without the password", async () => {
  const gone = "postgresql://somebody:geheim@127.0.0.1:1/nothing";
  const fault: unknown = await migrate(gone).catch((error: unknown) => error);
  expect(fault).toMatchObject({ message: expect.stringContaining("连不上") });
  expect(`${fault instanceof Error ? fault.message : ""}`).not.toContain("geheim");
});

test("Another kind of database is refused in one sentence", async () => {
  await expect(migrate("mysql://127.0.0.1/nothing")).rejects.toThrow("postgresql://");
});

test("Calls that are there already get the hour of Beijing", async () => {
  const all = readMigrations("postgresql");
  const added = all.findIndex(({ name }) => name.endsWith("call_hour"));
  await migrate(own.url, all.slice(0, added));
  await ask(`INSERT INTO "user" (id, name, email, "updatedAt") VALUES ('u', '', 'u@anonymous.invalid', now());
    INSERT INTO "Call" (id, "ownerId", kind, number, typed, at, day, "updatedAt") VALUES
      ('a', 'u', 'call', '', '', '2026-09-08 15:59:59.999', '2026-09-08', now()),
      ('b', 'u', 'call', '', '', '2026-09-08 16:00:00', '2026-09-09', now())`);
  await migrate(own.url);
  expect(await ask('SELECT "hour" FROM "Call" ORDER BY id')).toEqual([{ hour: 23 }, { hour: 0 }]);
});

test("A database of a newer version is refused in one sentence, by a server and by commands", async () => {
  await migrate(own.url, [...readMigrations("postgresql"), second]);
  await expect(migrate(own.url)).rejects.toThrow(/更新版本.*a newer version/);
  await expect(checkVersion(own.url)).rejects.toThrow(/更新版本.*a newer version/);
});

test("A command brings no older database up to date", async () => {
  const all = readMigrations("postgresql");
  await migrate(own.url, all.slice(0, -1));
  await expect(checkVersion(own.url)).rejects.toThrow("还是旧版本的");
  expect(await migrate(own.url)).toEqual([all.at(-1)?.name]);
  await expect(checkVersion(own.url)).resolves.toBeUndefined();
});
