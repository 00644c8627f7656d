// `prisma migrate deploy` without the Prisma CLI: the same folders, the same `_prisma_migrations` table with the
// same checksums, so that the CLI can take over at any time. All that is pending is applied, or nothing.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readMigrations } from "./migrations.mjs";

/** The database file inside a data folder. */
export function databaseFile(dataDir = process.env.DATA_DIR ?? "data") {
  return path.resolve(dataDir, "app.db");
}

/** What is to be migrated: the PostgreSQL that DATABASE_URL names, else the file. */
export function database() {
  return process.env.DATABASE_URL || databaseFile();
}

/** Brings a file or a PostgreSQL up to date and returns the names of what was applied. */
export async function migrate(target, migrations) {
  if (!isPostgresql(target)) {
    const { migrateFile } = await import("./migrate-sqlite.mjs");
    return migrateFile(target, migrations ?? readMigrations("sqlite"));
  }
  const { migrateServer } = await import("./migrate-postgresql.mjs");
  return migrateServer(target, migrations ?? readMigrations("postgresql"));
}

function isPostgresql(target) {
  if (/^postgres(ql)?:\/\//.test(target)) return true;
  if (!/^\w{2,}:/.test(target)) return false;
  throw new Error(
    "DATABASE_URL 要么不写，要么以 postgresql:// 开头。 DATABASE_URL must begin with postgresql://, or not be set.",
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const applied = await migrate(database());
  console.log(applied.length ? `applied ${applied.join(", ")}` : "the database is up to date");
}
