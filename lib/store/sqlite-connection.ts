import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import { breather, isLongWork } from "@/lib/turns/breathe";
import { whenFree } from "./when-free";

/** One of all connections, as it is the thread that is to be shared; one more of those who wait for all others. */
const [ofAll, ofLongWork] = [breather(), breather()];
export const breath = () => (isLongWork() ? ofLongWork() : ofAll());

/** Opens the connection that writes unless it is only to be read from; throws P1001 when there is no such file. */
export async function openSqlite(url: string, readonly: boolean): Promise<SqlDriverAdapter> {
  return opened(url, readonly ? readSettings : `${readSettings} ${writeSettings}`, readonly);
}

async function opened(url: string, pragmas: string, readonly: boolean): Promise<SqlDriverAdapter> {
  const connection = await connected({ url, timeout: 10, readonly, fileMustExist: true });
  await whenFree(() => connection.executeScript(pragmas));
  return connection;
}

type Settings = ConstructorParameters<typeof PrismaBetterSqlite3>[0];

/** A file that is not there is not made: only a migration does that. */
async function connected(settings: Settings): Promise<SqlDriverAdapter> {
  try {
    return await new PrismaBetterSqlite3(settings).connect();
  } catch (fault) {
    const isAway = fault instanceof TypeError || (fault as { code?: unknown }).code === "SQLITE_CANTOPEN";
    throw isAway ? new DriverAdapterError({ kind: "DatabaseNotReachable" }) : fault;
  }
}

/** The connection of those who read while somebody writes; opened when there is the first of them. */
export class Beside {
  readonly #url: string;
  #connection: Promise<SqlDriverAdapter> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    this.#connection ??= opened(this.#url, besideSettings, true).catch((fault: unknown) => {
      this.#connection = undefined;
      throw fault;
    });
    const connection = await this.#connection;
    await breath();
    return whenFree(() => connection.queryRaw(query));
  }

  async dispose(): Promise<void> {
    await (await this.#connection?.catch(() => undefined))?.dispose();
  }
}

// 64 MiB of pages are kept: going through a log of 100,000 calls takes half as long as with SQLite's own 2.
const readSettings = "PRAGMA cache_size = -65536;";
const besideSettings = "PRAGMA cache_size = -16384;";
// The log is there once somebody has read.
const writeSettings =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; SELECT COUNT(*) FROM sqlite_master;";
