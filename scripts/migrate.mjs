// `prisma migrate deploy` without the Prisma CLI: the same folders, the same `_prisma_migrations` table with the
// same checksums, so that the CLI can take over at any time. All that is pending is applied, or nothing.
import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../prisma/migrations");

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

/** The database file inside a data folder. */
export function databaseFile(dataDir = process.env.DATA_DIR ?? "data") {
  return path.resolve(dataDir, "app.db");
}

/** Migrations on disk, oldest first: { name, sql, checksum }. */
export function readMigrations(dir = folder) {
  const entries = fs.existsSync(dir) ? fs.readdirSync(dir, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort().map((name) => {
    const sql = fs.readFileSync(path.join(dir, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** Brings the file up to date and returns the names of what was applied. */
export async function migrate(file, migrations = readMigrations()) {
  const { default: Database } = await import("better-sqlite3");
  fs.mkdirSync(path.dirname(file), { recursive: true });
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

function applyPending(db, migrations) {
  db.exec(migrationsTable);
  const rows = db.prepare("SELECT * FROM _prisma_migrations WHERE rolled_back_at IS NULL").all();
  const failed = rows.find((row) => !row.finished_at);
  if (failed)
    throw new Error(`${failed.migration_name} failed earlier: mend it, then \`prisma migrate resolve\``);
  const done = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const changed = migrations.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  if (changed) throw new Error(`${changed.name} was edited after it had been applied`);
  const pending = migrations.filter(({ name }) => !done.has(name));
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const applied = await migrate(databaseFile());
  console.log(applied.length ? `applied ${applied.join(", ")}` : "the database is up to date");
}
