// Prisma's own engine compiled to WebAssembly (a devDependency): it writes the SQL from one schema to another.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

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
  return factory;
}

const nobody = { provider: "postgres", adapterName: "none" };
/** The engine greets a server before it compares two schemas; none is needed for that. */
const noServer = {
  ...nobody,
  connect: async () => ({
    ...nobody,
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => {},
  }),
};

/** The SQL from the one to the other, for the database that `to` is written for; null when they agree. */
async function difference(adapter, from, to) {
  const SchemaEngine = await loadEngine();
  const factory = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await SchemaEngine.new({ datamodels: [["schema.prisma", to]] }, () => {}, factory);
  const { stdout, exitCode } = await engine.diff({
    from,
    to: asSchema(to),
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? null : stdout;
}

function asSchema(content) {
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
}

/** From what the migrations make of an empty SQLite file to the schema. */
export function sqliteDifference(migrations, schema) {
  const from = {
    tag: "migrations",
    baseDir: "migrations",
    lockfile: { path: "migration_lock.toml", content: 'provider = "sqlite"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
  return difference(scratchDatabase(), from, schema);
}

/** From one schema to another (null: from nothing); no server is asked. Text is compared and sorted by its bytes, as SQLite does. */
export async function postgresqlDifference(before, schema) {
  const sql = await difference(noServer, before === null ? { tag: "empty" } : asSchema(before), schema);
  return sql?.replace(/(?<="\w+" |DATA TYPE )TEXT\b/g, 'TEXT COLLATE "C"') ?? null;
}
