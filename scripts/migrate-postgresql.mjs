// Migrates a PostgreSQL; called by migrate.mjs.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { pendingOf } from "./migrations.mjs";

const lock = 72707369; // the one that Prisma Migrate itself takes

const migrationsTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

export async function migrateServer(url, migrations) {
  const client = await connect(url);
  try {
    await checkServer(client);
    await client.query("BEGIN");
    await client.query(`SELECT pg_advisory_xact_lock(${lock})`); // one instance migrates, the others wait here
    await client.query(migrationsTable);
    const { rows } = await client.query("SELECT * FROM _prisma_migrations");
    const pending = pendingOf(migrations, rows);
    for (const migration of pending) await apply(client, migration);
    await client.query("COMMIT");
    return pending.map(({ name }) => name);
  } finally {
    await client.end(); // rolls back what was not committed
  }
}

/** The rows of `_prisma_migrations`, read without changing anything; none where there is no such table. */
export async function rowsOnServer(url) {
  const client = await connect(url);
  try {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
    return rows[0].there ? (await client.query("SELECT * FROM _prisma_migrations")).rows : [];
  } finally {
    await client.end();
  }
}

async function apply(client, { name, sql, checksum }) {
  await client.query(sql);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}

/** Nothing of the address is said: it holds the password. */
async function connect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // the query that is under way says it as well
  try {
    await client.connect();
  } catch (fault) {
    throw new Error(
      `连不上 DATABASE_URL 里的数据库（${fault.code ?? fault.message}）。 The database in DATABASE_URL cannot be reached.`,
    );
  }
  return client;
}

async function checkServer(client) {
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
  );
  const [{ version, encoding }] = rows;
  if (version < 150_000) throw new Error("PostgreSQL 15 以上才行。 PostgreSQL 15 or newer is needed.");
  if (encoding !== "UTF8")
    throw new Error(
      `数据库的编码要是 UTF8，不是 ${encoding}。 The database must be made with ENCODING UTF8.`,
    );
}
