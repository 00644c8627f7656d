// Migrates a SQLite file; called by migrate.mjs.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { makeFolder } from "./folder.mjs";
import { pendingOf } from "./migrations.mjs";

const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

export async function migrateFile(file, migrations) {
  makeFolder(path.dirname(file));
  const db = new Database(file, { timeout: 30_000 });
  try {
    db.pragma("journal_mode = WAL");
    db.pragma("foreign_keys = OFF"); // outside the transaction: rebuilding a parent table must not cascade
    db.exec("BEGIN IMMEDIATE"); // one process migrates, the others wait here
    const applied = applyPending(db, migrations);
    db.exec("COMMIT");
    return applied;
  } finally {
    db.close(); // rolls back what was not committed
  }
}

/** The rows of `_prisma_migrations`, read so that the folder is left as it was; none where there is no such table. */
export async function rowsInFile(file) {
  const wasOpen = fs.existsSync(`${file}-wal`) || fs.existsSync(`${file}-shm`);
  const db = new Database(file, { readonly: true, timeout: 30_000 });
  try {
    return hasHistory(db) ? db.prepare("SELECT * FROM _prisma_migrations").all() : [];
  } finally {
    db.close();
    if (!wasOpen) removeEmptyLog(file);
  }
}

function hasHistory(db) {
  return db.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get() !== undefined;
}

/** What a connection that may only read leaves beside the file; SQLite takes it away when another has read and is the last. */
function removeEmptyLog(file) {
  const db = new Database(file);
  hasHistory(db);
  db.close();
}

function applyPending(db, migrations) {
  db.exec(migrationsTable);
  const pending = pendingOf(migrations, db.prepare("SELECT * FROM _prisma_migrations").all());
  for (const migration of pending) apply(db, migration);
  if (pending.length && db.pragma("foreign_key_check").length)
    throw new Error("a migration broke foreign keys");
  return pending.map(({ name }) => name);
}

function apply(db, { name, sql, checksum }) {
  const now = () => new Date().toISOString().replace("Z", "+00:00");
  const started = now();
  db.exec(sql);
  db.prepare(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES (?, ?, ?, ?, ?, 1)`,
  ).run(randomUUID(), checksum, name, started, now());
}
