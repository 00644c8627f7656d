import "server-only";
import path from "node:path";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
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
  const client = new PrismaClient({
    adapter: new SafeSqlite(`file:${file}`),
    // Transactions stand in one queue; on a busy machine Prisma's 2 and 5 seconds are soon over.
    transactionOptions: { maxWait: 20_000, timeout: 30_000 },
  });
  // The hook changes no type that anybody uses.
  return client.$extends({
    query: {
      $allOperations: ({ args, query }) =>
        query(args).catch((fault: unknown) => {
          throw withoutValues(fault);
        }),
    },
  }) as unknown as Db;
}

/** Prisma's message on a wrong argument spells out all that was to be written; a log must not have it. */
function withoutValues(fault: unknown): unknown {
  if (!(fault instanceof Prisma.PrismaClientValidationError)) return fault;
  return new Error(fault.message.trimEnd().split("\n").at(-1));
}

/** Closes the database in DATA_DIR, for tests and for a clean end. */
export async function closeDb(): Promise<void> {
  const file = path.join(dataDir(), "app.db");
  await opened.qingjingDatabases?.get(file)?.$disconnect();
  opened.qingjingDatabases?.delete(file);
}
