import pg from "pg";
import { keyring } from "@/lib/store/sealed/keys";
import { restoring } from "@/lib/store/store-identity";
import type { Manifest } from "../backup/manifest";
import { readPart } from "../backup/sealed-part";
import { clearing } from "../backup/sign-ins";
import { tablesOf } from "../backup/snapshot-postgresql";
import { linesOf } from "../lines";
import { migrate } from "../migrate.mjs";
import { readMigrations } from "../migrations.mjs";
import { Trouble } from "../trouble";
import { brokenThen } from "./not-as-made";
import type { Spaces } from "./spaces";

const STEP = 1_000;

/** Throws Trouble when anything stands in the database. */
export async function refuseFull(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const isFull = await hasRows(client).finally(() => client.end());
  if (isFull)
    throw new Trouble(
      "DATABASE_URL 的数据库不是空的，什么也没动。换一个空的，或者清空它再来。 The database is not empty; nothing was touched.",
    );
}

/** Whether all rows of this backup are there already: a restore that was cut off after that has only its end to do. */
export async function hasArrived(url: string, mark: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (!(await tablesOf(client)).includes("StoreIdentity")) return false;
    const { rows } = await client.query('SELECT "id" FROM "StoreIdentity" WHERE "use" = $1', [restoring]);
    return rows[0]?.id === mark;
  } finally {
    await client.end();
  }
}

/** mark: by what the backup is known again; it stands beside its rows until the restore is at its end. */
type Order = { backup: string; mark: string; manifest: Manifest; spaces: Spaces };

/** The rows of a backup into an empty PostgreSQL, in one transaction, under the tables they were written under. */
export async function restoreServer(url: string, { backup, mark, manifest, spaces }: Order): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const then = new Set(manifest.migrations);
    await migrate(
      url,
      readMigrations("postgresql").filter(({ name }) => then.has(name)),
    );
    await client.query("BEGIN");
    for (const table of await parentsFirst(client)) await insertAll(client, backup, table, manifest);
    for (let at = 0; at < spaces.rows.length; at += STEP)
      await insert(client, "session", spaces.rows.slice(at, at + STEP));
    const known = new Set(await tablesOf(client));
    const old = clearing({ spaces: spaces.areLost });
    for (const sql of old) if (known.has(tableIn(sql))) await client.query(sql);
    if (known.has("StoreIdentity"))
      await client.query('INSERT INTO "StoreIdentity" ("use", "id") VALUES ($1, $2)', [restoring, mark]);
    await client.query("COMMIT");
  } catch (fault) {
    throw isRefused(fault) ? new Trouble(brokenThen) : fault;
  } finally {
    await client.end();
  }
}

/** By a rule of the table: its parent is gone, its key is there twice, a value is lacking. */
function isRefused(fault: unknown): boolean {
  return fault instanceof pg.DatabaseError && fault.code?.startsWith("23") === true;
}

function tableIn(sql: string): string {
  return /^DELETE FROM "(\w+)"/.exec(sql)?.[1] ?? "";
}

async function hasRows(client: pg.Client): Promise<boolean> {
  for (const table of await tablesOf(client)) {
    const { rows } = await client.query(`SELECT 1 FROM "${table}" LIMIT 1`);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Every table after those that its rows refer to. */
async function parentsFirst(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT child.relname AS child, parent.relname AS parent FROM pg_constraint
     JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
     WHERE contype = 'f' AND conrelid <> confrelid`,
  );
  const waiting = new Set(await tablesOf(client));
  const order: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].filter(
      (table) => !rows.some(({ child, parent }) => child === table && waiting.has(parent)),
    );
    if (free.length === 0) throw new Error("tables refer to each other in a circle");
    for (const table of free) waiting.delete(table);
    order.push(...free);
  }
  return order;
}

async function insertAll(
  client: pg.Client,
  backup: string,
  table: string,
  manifest: Manifest,
): Promise<void> {
  const { counts } = manifest;
  if (!(table in counts)) return;
  let lines: string[] = [];
  let count = 0;
  for await (const line of linesOf(readPart(backup, `rows/${table}.ndjson`, manifest, keyring()))) {
    lines.push(line);
    count += 1;
    if (lines.length === STEP) lines = await insert(client, table, lines);
  }
  await insert(client, table, lines);
  if (count !== counts[table]) throw new Trouble(`rows/${table}.ndjson: ${count} ≠ ${counts[table]}`);
  await countOn(client, table);
}

async function insert(client: pg.Client, table: string, lines: string[]): Promise<string[]> {
  const sql = `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`;
  if (lines.length > 0) await client.query(sql, [`[${lines.join(",")}]`]);
  return [];
}

/** Numbers that the database gives go on after the highest. */
async function countOn(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query(
    `SELECT attname::text FROM pg_attribute WHERE attrelid = $1::text::regclass AND attnum > 0
     AND pg_get_serial_sequence($1::text, attname::text) IS NOT NULL`,
    [`"${table}"`],
  );
  for (const { attname } of rows) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), (SELECT COALESCE(MAX("${attname}"), 0) + 1 FROM "${table}"), false)`,
      [`"${table}"`, attname],
    );
  }
}
