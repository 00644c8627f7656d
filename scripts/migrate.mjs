// `prisma migrate deploy` without the Prisma CLI: the same folders, the same `_prisma_migrations` table with the
// same checksums, so that the CLI can take over at any time. All that is pending is applied, or nothing.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pendingOf, readMigrations } from "./migrations.mjs";

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

/** For every command but start, restore and move: throws a sentence unless the database is exactly this version's. Changes nothing. */
export async function checkVersion(target) {
  const pending = await pendingIn(target);
  if (pending.length === 0) return;
  throw new Error(
    "数据库是空的，或者还是旧版本的，这个命令不去动它。还是旧版本的：用旧版本做一次备份，停下每一台服务器，再用这个版本启动一次。 The database is empty or of an older version, and this command leaves it so: make a backup with the older version, stop every server, then start this one once.",
  );
}

/** What this version has and that database lacks. Changes nothing. */
export async function pendingIn(target) {
  if (isPostgresql(target)) {
    const { rowsOnServer } = await import("./migrate-postgresql.mjs");
    return pendingOf(readMigrations("postgresql"), await rowsOnServer(target));
  }
  const { rowsInFile } = await import("./migrate-sqlite.mjs");
  return pendingOf(readMigrations("sqlite"), await rowsInFile(target));
}

function isPostgresql(target) {
  if (/^postgres(ql)?:\/\//.test(target)) return true;
  if (!/^\w{2,}:/.test(target)) return false;
  throw new Error(
    "DATABASE_URL 要么不写，要么以 postgresql:// 开头。 DATABASE_URL must begin with postgresql://, or not be set.",
  );
}

/** As a command, it waits for nothing at the top: what it asks whether a server is at work imports this file. */
async function command() {
  const { root, stop } = await import("./prepare.mjs"); // secrets may lie in files
  const { migratesUnderServer } = await import("./at-work.mjs");
  const underServer = await migratesUnderServer(process.env.DATA_DIR ?? path.join(root, "data"));
  if (underServer) stop(underServer);
  const applied = await migrate(database());
  console.log(applied.length ? `applied ${applied.join(", ")}` : "the database is up to date");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) command();
