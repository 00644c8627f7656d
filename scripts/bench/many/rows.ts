import path from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { dataDir } from "@/lib/store/data-dir";
import { postgresqlUrl } from "@/lib/store/dialect";

type Row = Record<string, string | number | boolean | Date | null>;
/** Adds rows that all have the same columns, past the app's client and without waiting for the disk. */
export type Writer = { insert: (table: string, rows: Row[]) => Promise<void>; end: () => Promise<void> };

export async function writer(): Promise<Writer> {
  const url = postgresqlUrl();
  return url ? postgresql(url) : sqlite(path.join(dataDir(), "app.db"));
}

function sqlite(file: string): Writer {
  const db = new Sqlite(file, { timeout: 20_000 });
  db.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA secure_delete = OFF");
  return {
    async insert(table, rows) {
      const names = Object.keys(rows[0] ?? {});
      if (names.length === 0) return;
      const places = names.map(() => "?").join();
      const add = db.prepare(
        `INSERT INTO "${table}" (${names.map((name) => `"${name}"`)}) VALUES (${places})`,
      );
      const all = db.transaction(() => {
        for (const row of rows) add.run(names.map((name) => stored(row[name] ?? null)));
      });
      all();
    },
    async end() {
      db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      db.close();
    },
  };
}

/** As Prisma's adapter stores it. */
function stored(value: Row[string] | null) {
  if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
  return typeof value === "boolean" ? Number(value) : value;
}

async function postgresql(url: string): Promise<Writer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    async insert(table, rows) {
      const names = Object.keys(rows[0] ?? {}).map((name) => `"${name}"`);
      if (names.length === 0) return;
      const from = `SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1)`;
      await client.query(`INSERT INTO "${table}" (${names}) ${from}`, [JSON.stringify(rows)]);
    },
    async end() {
      await client.query("VACUUM ANALYZE");
      await client.end();
    },
  };
}
