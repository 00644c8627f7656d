import "server-only";
import path from "node:path";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { PrismaClient as PostgresqlClient } from "@/prisma/postgresql/generated/client";
import { dataDir } from "./data-dir";
import { postgresqlUrl } from "./dialect";
import { onlyLooks, refuseWrites } from "./looking";
import { hasLog, removeEmptyLog } from "./read-only-sqlite";
import { SafePostgresql } from "./safe-postgresql";
import { SafeSqlite } from "./safe-sqlite";
import { sealing } from "./sealed/extension";

/** Either database: SQLite's client can do less, so what compiles for it works on both. */
export type Db = PrismaClient;
/** The client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

// Kept on globalThis because a development server loads this module anew after every edit.
const opened = globalThis as typeof globalThis & { qingjingDatabases?: Map<string, Opened> };

/** end: what is to be done once the connection is closed. */
type Opened = { stored: Db; db: Db; end: () => void };

/** The database that DATABASE_URL names, or else the one in DATA_DIR, opened once. */
export function db(): Db {
  return open().db;
}

/** The same as it is stored: nothing sealed on the way in, nothing opened on the way out. For keys and checks only. */
export function unsealedDb(): Db {
  return open().stored;
}

function open(): Opened {
  opened.qingjingDatabases ??= new Map();
  const place = placeOfDatabase();
  const known = opened.qingjingDatabases.get(place) ?? connect();
  opened.qingjingDatabases.set(place, known);
  return known;
}

function placeOfDatabase(): string {
  return postgresqlUrl() ?? path.join(dataDir(), "app.db");
}

/** Transactions stand in one queue, where a large case takes ten seconds; on a busy machine Prisma's 2 and 5 are soon over. */
const transactionOptions = { maxWait: 60_000, timeout: 30_000 };

function client(): Db {
  const url = postgresqlUrl();
  if (!url)
    return new PrismaClient({
      adapter: new SafeSqlite(`file:${placeOfDatabase()}`, { readonly: onlyLooks() }),
      transactionOptions,
    });
  // So that what a transaction reads after it has waited for its turn is what the one before it wrote.
  const options = { ...transactionOptions, isolationLevel: "ReadCommitted" } as const;
  return new PostgresqlClient({
    adapter: new SafePostgresql(url),
    transactionOptions: options,
  }) as unknown as Db;
}

/** The hooks change no type that anybody uses. */
function connect(): Opened {
  const end = endOfLooking();
  const stored = client().$extends({
    query: {
      $allOperations: async ({ operation, args, query }) => {
        refuseWrites(operation);
        return query(args).catch((fault: unknown) => {
          throw withoutValues(fault);
        });
      },
    },
  });
  // What comes last is asked first: the hook above sees what is sealed.
  const db = stored.$extends({ query: { $allOperations: sealing } });
  return { stored: stored as unknown as Db, db: db as unknown as Db, end };
}

/** Leaves the folder of a SQLite file as it was found. */
function endOfLooking(): () => void {
  const file = placeOfDatabase();
  const isLeftAlone = !onlyLooks() || postgresqlUrl() !== null || hasLog(file);
  return isLeftAlone ? () => {} : () => removeEmptyLog(file);
}

/** Prisma's message on a wrong argument spells out all that was to be written; a log must not have it. */
function withoutValues(fault: unknown): unknown {
  if (!(fault instanceof Prisma.PrismaClientValidationError)) return fault;
  return new Error(fault.message.trimEnd().split("\n").at(-1));
}

/** Closes that database, for tests and for a clean end. */
export async function closeDb(): Promise<void> {
  const one = opened.qingjingDatabases?.get(placeOfDatabase());
  await one?.stored.$disconnect();
  opened.qingjingDatabases?.delete(placeOfDatabase());
  one?.end();
}
