// Looks into the database from outside the app.

/** `rows(sql)` on the database of a data folder; `unsound` says what the database itself finds wrong. */
export async function lookInto(dataDir) {
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
