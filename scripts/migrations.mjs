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

/** Names of those that were applied and that this version does not have: the database is a newer one's. */
export function unknownOf(migrations, names) {
  const known = new Set(migrations.map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}

/** Said to whoever starts an older version on what a newer one has written. */
export const tooOld =
  "数据库是更新版本的清静用过的，这个旧版本打开会写坏它，所以不用它。换回新版本，或者恢复升级前的备份。 The database belongs to a newer version of the program: this older one refuses to open it.";

/** Those that the rows of `_prisma_migrations` do not tell of; throws where the history is not that of the files. */
export function pendingOf(migrations, rows) {
  const live = rows.filter((row) => !row.rolled_back_at);
  const failed = live.find((row) => !row.finished_at);
  if (failed)
    throw new Error(`${failed.migration_name} failed earlier: mend it, then \`prisma migrate resolve\``);
  if (
    unknownOf(
      migrations,
      live.map((row) => row.migration_name),
    ).length > 0
  )
    throw new Error(tooOld);
  const done = new Map(live.map((row) => [row.migration_name, row.checksum]));
  const changed = migrations.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  if (changed) throw new Error(`${changed.name} was edited after it had been applied`);
  return migrations.filter(({ name }) => !done.has(name));
}
