import "server-only";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { PrismaClient as PostgresqlClient } from "@/prisma/postgresql/generated/client";
import { dataDir } from "./data-dir";
import { postgresqlUrl } from "./dialect";
import { SafeSqlite } from "./safe-sqlite";
import { sealing } from "./sealed/extension";

/** Either database: SQLite's client can do less, so what compiles for it works on both. */
export type Db = PrismaClient;
/** The client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

// Kept on globalThis because a development server loads this module anew after every edit.
const opened = globalThis as typeof globalThis & { qingjingDatabases?: Map<string, Db> };

/** The database that DATABASE_URL names, or else the one in DATA_DIR, opened once. */
export function db(): Db {
  opened.qingjingDatabases ??= new Map();
  const place = placeOfDatabase();
  const open = opened.qingjingDatabases.get(place) ?? connect();
  opened.qingjingDatabases.set(place, open);
  return open;
}

function placeOfDatabase(): string {
  return postgresqlUrl() ?? path.join(dataDir(), "app.db");
}

/** Transactions stand in one queue; on a busy machine Prisma's 2 and 5 seconds are soon over. */
const transactionOptions = { maxWait: 20_000, timeout: 30_000 };

function client(): Db {
  const url = postgresqlUrl();
  if (!url)
    return new PrismaClient({ adapter: new SafeSqlite(`file:${placeOfDatabase()}`), transactionOptions });
  const adapter = new PrismaPg({ connectionString: url, connectionTimeoutMillis: 10_000 });
  return new PostgresqlClient({ adapter, transactionOptions }) as unknown as Db;
}

function connect(): Db {
  // The hooks change no type that anybody uses. What comes last is asked first: it seals what the other then sees.
  return client()
    .$extends({
      query: {
        $allOperations: ({ args, query }) =>
          query(args).catch((fault: unknown) => {
            throw withoutValues(fault);
          }),
      },
    })
    .$extends({ query: { $allOperations: sealing } }) as unknown as Db;
}

/** Prisma's message on a wrong argument spells out all that was to be written; a log must not have it. */
function withoutValues(fault: unknown): unknown {
  if (!(fault instanceof Prisma.PrismaClientValidationError)) return fault;
  return new Error(fault.message.trimEnd().split("\n").at(-1));
}

/** Closes that database, for tests and for a clean end. */
export async function closeDb(): Promise<void> {
  await opened.qingjingDatabases?.get(placeOfDatabase())?.$disconnect();
  opened.qingjingDatabases?.delete(placeOfDatabase());
}
