import { mkdirSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import type { EvidenceRow, Snapshot } from "./snapshot";

const STEP = 2_000;

/** Every table as one JSON object a line, as PostgreSQL itself writes rows, all in one transaction that only reads. */
export async function snapshotOfServer(url: string, folder: string): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    mkdirSync(path.join(folder, "rows"));
    const counts: Record<string, number> = {};
    for (const table of await tablesOf(client)) counts[table] = await writeRows(client, folder, table);
    return {
      database: "postgresql",
      parts: Object.keys(counts).map((table) => `rows/${table}.ndjson`),
      migrations: await migrationsOf(client),
      counts,
      evidence: await evidenceOf(client),
    };
  } finally {
    await client.end();
  }
}

/** The tables of the schema that the connection works in, migrations left out. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' ORDER BY 1",
  );
  return rows.map(({ tablename }) => tablename);
}

async function writeRows(client: pg.Client, folder: string, table: string): Promise<number> {
  const file = await open(path.join(folder, "rows", `${table}.ndjson`), "wx", 0o600);
  let count = 0;
  try {
    await client.query(
      `DECLARE walk NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM "${table}" t`,
    );
    for (;;) {
      const { rows } = await client.query(`FETCH ${STEP} FROM walk`);
      if (rows.length === 0) break;
      count += rows.length;
      await file.writeFile(rows.map(({ line }) => `${line}\n`).join(""));
    }
    await client.query("CLOSE walk");
    await file.sync();
    return count;
  } finally {
    await file.close();
  }
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );
  return rows.map(({ migration_name }) => migration_name);
}

async function evidenceOf(client: pg.Client): Promise<EvidenceRow[]> {
  const { rows } = await client.query('SELECT "ownerId", sha256 FROM "Evidence" ORDER BY "ownerId"');
  return rows;
}
