// Writes prisma/migrations/<time>_<name>/migration.sql from the difference between the migrations and
// prisma/schema.prisma: `node scripts/migration.mjs add-callers`. `prisma migrate dev` does the same, but needs an
// engine that is downloaded; this uses Prisma's own engine compiled to WebAssembly (a devDependency).
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { readMigrations } from "./migrate.mjs";

const prisma = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../prisma");
const lock = '# Keep this file: it says which database the migrations are for.\nprovider = "sqlite"\n';

let loading;
/** The engine's class; its memory is one per process, so it is loaded once. */
function loadEngine() {
  loading ??= instantiate();
  return loading;
}

async function instantiate() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = fs.readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
}

/** A database in memory on which the engine replays the migrations. */
function scratchDatabase() {
  const factory = new PrismaBetterSqlite3({ url: ":memory:" });
  const connect = factory.connectToShadowDb.bind(factory);
  factory.connectToShadowDb = async () => {
    const db = await connect();
    const executeRaw = db.executeRaw.bind(db);
    // The engine sends a whole migration as one query, which better-sqlite3 only takes as a script.
    db.executeRaw = (query) =>
      query.args.length ? executeRaw(query) : db.executeScript(query.sql).then(() => 0);
    return db;
  };
  return bindMigrationAwareSqlAdapterFactory(factory);
}

/** The SQL that turns the migrations into the schema; null when they agree. */
export async function difference(migrations, schema) {
  const SchemaEngine = await loadEngine();
  const datamodel = [["schema.prisma", schema]];
  const engine = await SchemaEngine.new({ datamodels: datamodel }, () => {}, scratchDatabase());
  const { stdout, exitCode } = await engine.diff({
    from: {
      tag: "migrations",
      baseDir: "migrations",
      lockfile: { path: "migration_lock.toml", content: lock },
      shadowDbInitScript: "",
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
      })),
    },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? null : stdout;
}

async function writeMigration(name) {
  const sql = await difference(readMigrations(), fs.readFileSync(path.join(prisma, "schema.prisma"), "utf8"));
  if (!sql) return console.log("schema and migrations agree");
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(prisma, "migrations", `${time}_${name}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "migration.sql"), sql);
  fs.writeFileSync(path.join(prisma, "migrations/migration_lock.toml"), lock);
  console.log(`wrote ${path.relative(process.cwd(), folder)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const name = process.argv[2];
  if (!name) throw new Error("Name the migration: node scripts/migration.mjs add-callers");
  await writeMigration(name);
}
