// What people take up in PostgreSQL: bytes per row with its indexes, as measured, and what that makes for 100,000 of them.
import { execFileSync } from "node:child_process";
import pg from "pg";
import { newPostgresql } from "../checks/postgresql.mjs";
import { migrate } from "../migrate.mjs";
import { root } from "../prepare.mjs";
import { table } from "./server/print.mjs";

const OWNERS = 200;
const CITY = 100_000;

/** Assumed of one person after a year. Files: a recording of two minutes, two screenshots with their copies. */
const person = { Call: 60, IssuedLetter: 4, Evidence: 6, EvidenceCall: 8 };
const files = { recordings: 3, recording: 1_000_000, pictures: 3, picture: 600_000, copies: 250_000 };

export async function run(print) {
  const server = await newPostgresql();
  try {
    const url = server.url("postgres");
    await migrate(url);
    const args = ["--conditions=react-server", "--import", "tsx", "scripts/bench/sizes/fill.ts", `${OWNERS}`];
    execFileSync(process.execPath, args, { cwd: root, env: { ...process.env, DATABASE_URL: url } });
    report(print, await measured(url));
  } finally {
    await server.stop();
  }
}

async function measured(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("VACUUM ANALYZE");
  const { rows } = await client.query(
    `SELECT relname AS name, n_live_tup::int AS rows, pg_total_relation_size(relid)::int AS bytes
     FROM pg_stat_user_tables WHERE n_live_tup > 0 AND relname <> '_prisma_migrations' ORDER BY bytes DESC`,
  );
  await client.end();
  return rows;
}

function report(print, tables) {
  const each = tables.map(({ name, rows, bytes }) => ({
    name,
    rows,
    perRow: bytes / rows,
    count: person[name] ?? rows / OWNERS,
  }));
  const rows = each.map(({ name, rows, perRow, count }) => [
    name,
    rows,
    Math.round(perRow),
    count.toFixed(1),
    gb(perRow * count * CITY),
  ]);
  const head = ["table", "rows measured", "bytes a row", "rows a person", `GB for ${CITY}`];
  print(table(head, rows).join("\n"));
  const all = each.reduce((sum, { perRow, count }) => sum + perRow * count * CITY, 0);
  const stored = files.recordings * files.recording + files.pictures * (files.picture + files.copies);
  print(
    `PostgreSQL: ${gb(all)} GB with indexes; files: ${gb(stored * CITY)} GB (${stored / 1e6} MB a person, assumed)`,
  );
}

function gb(bytes) {
  return (bytes / 1e9).toFixed(bytes < 1e9 ? 2 : 1);
}
