import pg from "pg";
import { looseRows } from "@/lib/store/check/references";
import { signInTables, spacesQuery } from "./sign-ins";
import { type EvidenceRow, type Snapshot, storeAmong } from "./snapshot";

const STEP = 2_000;

/** Every table as one JSON object a line, as PostgreSQL itself writes rows, all in one transaction that only reads. */
export async function snapshotOfServer(url: string): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return await readTables(client);
  } catch (fault) {
    await client.end();
    throw fault;
  }
}

async function readTables(client: pg.Client): Promise<Snapshot> {
  const tables = await tablesOf(client);
  const counts: Record<string, number> = {};
  const known = async <T>(table: string, columns: string) =>
    tables.includes(table) ? ((await client.query(`SELECT ${columns} FROM "${table}"`)).rows as T[]) : [];
  const [secret] = await known<{ check: string }>("SecretCheck", '"check"');
  const stores = await known<{ use: string; id: string }>("StoreIdentity", '"use", "id"');
  return {
    database: "postgresql",
    parts: tables.map((table) => ({
      name: `rows/${table}.ndjson`,
      bytes: () => rowsOf(client, table, counts),
    })),
    migrations: await migrationsOf(client),
    counts,
    spaces: await spacesOf(client),
    evidence: () => evidenceOf(client),
    broken: () => brokenIn(client),
    keys: await known("KeyCheck", '"keyId", "check"'),
    secret: secret?.check ?? null,
    store: storeAmong(stores),
    close: () => client.end(),
  };
}

/** The tables of the schema that the connection works in, migrations left out. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' ORDER BY 1",
  );
  return rows.map(({ tablename }) => tablename);
}

async function* rowsOf(
  client: pg.Client,
  table: string,
  counts: Record<string, number>,
): AsyncGenerator<Uint8Array> {
  counts[table] = 0;
  if (signInTables.includes(table)) return;
  await client.query(
    `DECLARE walk NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM "${table}" t`,
  );
  for (;;) {
    const { rows } = await client.query(`FETCH ${STEP} FROM walk`);
    if (rows.length === 0) break;
    counts[table] += rows.length;
    yield Buffer.from(rows.map(({ line }) => `${line}\n`).join(""));
  }
  await client.query("CLOSE walk");
}

async function spacesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(`SELECT row_to_json(t)::text AS line FROM (${spacesQuery}) t`);
  return rows.map(({ line }) => line);
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );
  return rows.map(({ migration_name }) => migration_name);
}

async function brokenIn(client: pg.Client): Promise<number> {
  const loose = await looseRows(async (sql) => (await client.query(sql)).rows, signInTables);
  return loose.reduce((sum, { rows }) => sum + rows, 0);
}

/** A database that a newer version has not migrated yet does not say whether bytes ever came. */
async function evidenceOf(client: pg.Client): Promise<EvidenceRow[]> {
  const { rows: known } = await client.query(
    `SELECT 1 FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = 'Evidence' AND column_name = 'originalStatus'`,
  );
  const status = known.length > 0 ? '"originalStatus"' : "'unverified'";
  const { rows } = await client.query(
    `SELECT "ownerId", sha256, ${status} AS "originalStatus" FROM "Evidence" ORDER BY "ownerId"`,
  );
  return rows;
}
