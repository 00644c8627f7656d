// The migrations of either database, as they lie in prisma/.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const prisma = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../prisma");

export const folders = {
  sqlite: path.join(prisma, "migrations"),
  postgresql: path.join(prisma, "postgresql/migrations"),
};

/** Migrations on disk, oldest first: { name, sql, checksum }. */
export function readMigrations(dialect = "sqlite") {
  const dir = folders[dialect];
  const entries = fs.existsSync(dir) ? fs.readdirSync(dir, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort().map((name) => {
    const sql = fs.readFileSync(path.join(dir, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** Those that the rows of `_prisma_migrations` do not tell of; throws where the history is not that of the files. */
export function pendingOf(migrations, rows) {
  const live = rows.filter((row) => !row.rolled_back_at);
  const failed = live.find((row) => !row.finished_at);
  if (failed)
    throw new Error(`${failed.migration_name} failed earlier: mend it, then \`prisma migrate resolve\``);
  const done = new Map(live.map((row) => [row.migration_name, row.checksum]));
  const changed = migrations.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  if (changed) throw new Error(`${changed.name} was edited after it had been applied`);
  return migrations.filter(({ name }) => !done.has(name));
}
