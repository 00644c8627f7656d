import { createHash, type Hash } from "node:crypto";
import Database from "better-sqlite3";
import pg from "pg";
import { Trouble } from "../trouble";
import { moving } from "./earlier";
import { notEmpty } from "./look";
import { isOfStart } from "./started";
import { quoted, type Table, tablesOf } from "./tables";
import { asText, canonical, toText } from "./values";

export type Moved = { table: string; rows: number; sha256: string };
export type Tell = (table: string, done: number, all: number) => void;

/** So many rows go in one statement. */
const STEP = 1000;

/**
 * Copies every row of a SQLite file into an empty, migrated PostgreSQL, and compares the two: all of it, or nothing. store: the
 * one that they come from, by which a move that is cut off after that is known.
 */
export async function moveRows(
  file: string,
  url: string,
  tell: Tell,
  store: string | null = null,
): Promise<Moved[]> {
  const source = new Database(file, { readonly: true });
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {}); // the query that is under way says it as well
  await client.connect();
  try {
    await client.query("BEGIN");
    const tables = await tablesOf(client);
    await lockEmpty(client, tables);
    const moved: Moved[] = [];
    for (const table of tables) moved.push(await moveTable(source, client, table, tell));
    await setCounters(client, tables);
    if (store)
      await client.query('INSERT INTO "StoreIdentity" ("use", "id") VALUES ($1, $2)', [moving, store]);
    await client.query("COMMIT");
    return moved;
  } catch (fault) {
    throw told(fault);
  } finally {
    await client.end(); // takes back what was not committed
    source.close();
  }
}

/** What PostgreSQL says of a row has the row in it. */
function told(fault: unknown): unknown {
  if (!(fault instanceof pg.DatabaseError)) return fault;
  const about = [fault.code, fault.table, fault.constraint].filter(Boolean).join(" ");
  return new Trouble(
    `PostgreSQL 不收原来的数据（${about}），全部撤回了。 Refused by PostgreSQL; taken back.`,
  );
}

/** What a server that was only started has written is taken away: the rows that come have the same meaning. */
async function lockEmpty(client: pg.Client, tables: Table[]): Promise<void> {
  await client.query(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(", ")} IN EXCLUSIVE MODE`);
  for (const { name } of tables) {
    if (isOfStart(name)) await client.query(`DELETE FROM ${quoted(name)}`);
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (rowCount) throw new Trouble(notEmpty(name));
  }
}

async function moveTable(
  source: Database.Database,
  client: pg.Client,
  table: Table,
  tell: Tell,
): Promise<Moved> {
  const names = table.columns.map(({ name }) => quoted(name)).join(", ");
  const key = table.key.map(quoted).join(", ");
  const all = Number(
    source
      .prepare(`SELECT count(*) FROM ${quoted(table.name)}`)
      .pluck()
      .get(),
  );
  const hash = createHash("sha256");
  let done = 0;
  let held: (string | null)[][] = [];
  const pass = async () => {
    await insert(client, table, held);
    done += held.length;
    held = [];
    tell(table.name, done, all);
  };
  for (const row of source
    .prepare(`SELECT ${names} FROM ${quoted(table.name)} ORDER BY ${key}`)
    .raw()
    .iterate()) {
    const values = table.columns.map((column, at) => toText(column, (row as unknown[])[at]));
    count(hash, table, values);
    held.push(values);
    if (held.length === STEP) await pass();
  }
  if (held.length > 0) await pass();
  const sha256 = hash.digest("hex");
  await compare(client, table, { table: table.name, rows: done, sha256 });
  return { table: table.name, rows: done, sha256 };
}

/** One array for each column: thousands of rows need only as many parameters. */
async function insert(client: pg.Client, { name, columns }: Table, rows: (string | null)[][]): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(", ");
  const arrays = columns.map(({ type }, at) => `$${at + 1}::text[]::${type}[]`).join(", ");
  const values = columns.map((_, at) => rows.map((row) => row[at] ?? null));
  await client.query(`INSERT INTO ${quoted(name)} (${names}) SELECT * FROM unnest(${arrays})`, values);
}

function count(hash: Hash, { columns }: Table, values: (string | null)[]): void {
  hash.update(JSON.stringify(columns.map((column, at) => canonical(column, values[at] ?? null))));
}

/** Reads back what has arrived. */
async function compare(client: pg.Client, table: Table, sent: Moved): Promise<void> {
  const names = table.columns.map((column) => asText(column, quoted(column.name))).join(", ");
  // Of the table, or the text that is asked for under the same name would be sorted: 10 before 9.
  const key = table.key.map((column) => `${quoted(table.name)}.${quoted(column)}`).join(", ");
  await client.query(`DECLARE arrived CURSOR FOR SELECT ${names} FROM ${quoted(table.name)} ORDER BY ${key}`);
  const hash = createHash("sha256");
  let rows = 0;
  for (;;) {
    const { rows: some } = await client.query({ text: `FETCH ${STEP} FROM arrived`, rowMode: "array" });
    for (const values of some as unknown as (string | null)[][]) count(hash, table, values);
    rows += some.length;
    if (some.length < STEP) break;
  }
  await client.query("CLOSE arrived");
  if (rows !== sent.rows || hash.digest("hex") !== sent.sha256)
    throw new Trouble(
      `${table.name} 搬过去以后跟原来不一样，全部撤回了。 Not the same after the move; taken back.`,
    );
}

/** The next row gets a number that no row has. */
async function setCounters(client: pg.Client, tables: Table[]): Promise<void> {
  for (const { name, columns } of tables) {
    for (const { name: column } of columns.filter(({ type }) => type === "integer")) {
      const { rows } = await client.query("SELECT pg_get_serial_sequence($1, $2) AS counter", [
        quoted(name),
        column,
      ]);
      if (!rows[0].counter) continue;
      const last = `(SELECT max(${quoted(column)}) FROM ${quoted(name)})`;
      await client.query(`SELECT setval($1, coalesce(${last}, 1), ${last} IS NOT NULL)`, [rows[0].counter]);
    }
  }
}
