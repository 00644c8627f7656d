// prisma/postgresql/schema.prisma is prisma/schema.prisma for the other database and nothing else.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const prisma = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../prisma");
const twin = path.join(prisma, "postgresql/schema.prisma");
const head = "// Made from ../schema.prisma by scripts/migration.mjs: change that one.\n";

/** The one that is written by hand. */
export function schemaText() {
  return fs.readFileSync(path.join(prisma, "schema.prisma"), "utf8");
}

/**
 * The schema for PostgreSQL, as it should be: without what is for SQLite only, with what stands behind slashes for
 * PostgreSQL only. JSON keeps its text there as it does in SQLite.
 */
export function postgresqlSchema(schema = schemaText()) {
  const shared = schema.replace(/^\/\/.*\n/, "").replace(/^.*\/\/.*SQLite only\n/gm, "");
  const own = shared.replace(/^(\s+)\/\/ (.*\/\/ PostgreSQL only\n)/gm, "$1$2");
  const turned = own.replace('provider = "sqlite"', 'provider = "postgresql"');
  return head + turned.replace(/^\s+\w+\s+Json\??(?=\s)/gm, "$& @db.Json");
}

/** The schema for PostgreSQL as it lies on disk; null before there is one. */
export function readTwin() {
  return fs.existsSync(twin) ? fs.readFileSync(twin, "utf8") : null;
}

export function writeTwin() {
  fs.writeFileSync(twin, postgresqlSchema());
}
