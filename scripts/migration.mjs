// `node scripts/migration.mjs add-callers`: writes prisma/postgresql/schema.prisma and a migration for either database
// from what has changed in prisma/schema.prisma. `prisma migrate dev` does the same, but needs an engine that is
// downloaded, and a running PostgreSQL.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { folders, readMigrations } from "./migrations.mjs";
import { postgresqlSchema, readTwin, schemaText, writeTwin } from "./postgresql-schema.mjs";
import { postgresqlDifference, sqliteDifference } from "./schema-engine.mjs";

function write(dialect, name, sql) {
  if (!sql) return console.log(`nothing to do for ${dialect}`);
  const folder = path.join(folders[dialect], name);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "migration.sql"), sql);
  const lock = `# Keep this file: it says which database the migrations are for.\nprovider = "${dialect}"\n`;
  fs.writeFileSync(path.join(folders[dialect], "migration_lock.toml"), lock);
  console.log(`wrote ${path.relative(process.cwd(), folder)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (!process.argv[2]) throw new Error("Name the migration: node scripts/migration.mjs add-callers");
  const name = `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${process.argv[2]}`;
  write("sqlite", name, await sqliteDifference(readMigrations(), schemaText()));
  // The twin as it is on disk is what its migrations make: a test sees to that.
  write("postgresql", name, await postgresqlDifference(readTwin(), postgresqlSchema()));
  writeTwin();
}
