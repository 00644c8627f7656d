import "server-only";
import path from "node:path";
import { PrismaClient } from "@/prisma/generated/client";
import { dataDir } from "./data-dir";
import { SafeSqlite } from "./safe-sqlite";

export type Db = PrismaClient;
/** The client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

// Kept on globalThis because a development server loads this module anew after every edit.
const opened = globalThis as typeof globalThis & { qingjingDatabases?: Map<string, Db> };

/** The database in DATA_DIR, opened once. */
export function db(): Db {
  opened.qingjingDatabases ??= new Map();
  const file = path.join(dataDir(), "app.db");
  const open = opened.qingjingDatabases.get(file) ?? connect(file);
  opened.qingjingDatabases.set(file, open);
  return open;
}

function connect(file: string): Db {
  // "minimal": an error must not carry what was to be written into a log.
  return new PrismaClient({ adapter: new SafeSqlite(`file:${file}`), errorFormat: "minimal" });
}

/** Closes the database in DATA_DIR, for tests and for a clean end. */
export async function closeDb(): Promise<void> {
  const file = path.join(dataDir(), "app.db");
  await opened.qingjingDatabases?.get(file)?.$disconnect();
  opened.qingjingDatabases?.delete(file);
}
