// Looks into the database from outside the app.

/** `rows(sql)` on the database at that address, or in that data folder; `unsound` says what it finds wrong with itself. */
export function lookInto({ dataDir, url }) {
  return url ? lookIntoServer(url) : lookIntoFile(dataDir);
}

async function lookIntoFile(dataDir) {
  const { default: Database } = await import("better-sqlite3");
  const { databaseFile } = await import("../migrate.mjs");
  const db = new Database(databaseFile(dataDir), { readonly: true });
  return {
    rows: async (sql) => db.prepare(sql).all(),
    unsound: async () => [
      ...db
        .pragma("integrity_check")
        .map((one) => one.integrity_check)
        .filter((said) => said !== "ok"),
      ...db.pragma("foreign_key_check").map((one) => `a row of ${one.table} hangs on nothing`),
    ],
    close: async () => db.close(),
  };
}

async function lookIntoServer(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (sql) => (await client.query(sql)).rows;
  return {
    rows,
    unsound: async () =>
      (await rows("SELECT conname FROM pg_constraint WHERE NOT convalidated")).map(
        ({ conname }) => `${conname} does not hold`,
      ),
    close: () => client.end(),
  };
}
