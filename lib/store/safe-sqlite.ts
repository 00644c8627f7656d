import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { Turns } from "./turns";
import { whenFree } from "./when-free";
import { withoutNul } from "./without-nul";

/**
 * Prisma's own SQLite adapter has one connection and lets ordinary queries run inside whatever transaction is open:
 * an acknowledged write vanishes when that transaction rolls back. Here queries wait until it has ended,
 * transactions begin IMMEDIATE so that a second process waits instead of failing half way (without holding up this
 * one), and a failed COMMIT never leaves the connection inside a transaction (prisma/orm#29933).
 * Inside `$transaction` use only its own client: the outer one waits for the end.
 */
export class SafeSqlite implements SqlDriverAdapterFactory {
  readonly provider = "sqlite" as const;
  readonly adapterName = "@prisma/adapter-better-sqlite3";
  readonly #bare: PrismaBetterSqlite3;
  readonly #settings: string;

  constructor(url: string, { readonly = false } = {}) {
    this.#bare = new PrismaBetterSqlite3({ url, timeout: 10, readonly });
    this.#settings = readonly ? readSettings : `${readSettings} ${writeSettings}`;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const connection = await this.#bare.connect();
    await whenFree(() => connection.executeScript(this.#settings));
    return inTurns(connection);
  }
}

// 64 MiB of pages are kept: going through a log of 100,000 calls takes half as long as with SQLite's own 2.
const readSettings = "PRAGMA cache_size = -65536;";
const writeSettings =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";

/** What SQLite takes in one statement; of the 999 that Prisma believes in, a space with a thousand files has more. */
const limits = { maxBindValues: 32_766, supportsRelationJoins: false };

function inTurns(connection: SqlDriverAdapter): SqlDriverAdapter {
  const turns = new Turns();
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => turns.run(() => whenFree(() => connection.queryRaw(withoutNul(query)))),
    executeRaw: (query) => turns.run(() => whenFree(() => connection.executeRaw(withoutNul(query)))),
    executeScript: (script) => turns.run(() => whenFree(() => connection.executeScript(script))),
    startTransaction: (level) => begin(connection, turns, level),
    getConnectionInfo: () => ({ ...connection.getConnectionInfo?.(), ...limits }),
    dispose: () => turns.run(() => connection.dispose()),
  };
}

async function begin(
  connection: SqlDriverAdapter,
  turns: Turns,
  level?: IsolationLevel,
): Promise<Transaction> {
  if (level && level !== "SERIALIZABLE") throw new Error(`SQLite has no isolation level ${level}`);
  const end = await turns.take();
  try {
    await whenFree(() => statement(connection, "BEGIN IMMEDIATE"));
  } catch (error) {
    end();
    throw error;
  }
  return transaction(connection, end);
}

/** Prisma sends COMMIT and ROLLBACK as queries, then calls commit() or rollback(), which end the turn. */
function transaction(connection: SqlDriverAdapter, end: () => void): Transaction {
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => connection.queryRaw(withoutNul(query)),
    executeRaw: (query) =>
      isEnd(query) ? finish(connection, query, end) : connection.executeRaw(withoutNul(query)),
    commit: async () => end(),
    rollback: async () => end(),
    createSavepoint: (name) => statement(connection, `SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => statement(connection, `ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => statement(connection, `RELEASE SAVEPOINT ${name}`),
  };
}

function isEnd({ sql }: SqlQuery): boolean {
  return /^\s*(COMMIT|ROLLBACK)\s*(?:;\s*)?$/i.test(sql);
}

async function finish(connection: SqlDriverAdapter, query: SqlQuery, end: () => void): Promise<number> {
  try {
    return await connection.executeRaw(query);
  } catch (error) {
    await statement(connection, "ROLLBACK").catch(() => {});
    end();
    throw error;
  }
}

async function statement(connection: SqlDriverAdapter, sql: string): Promise<void> {
  await connection.executeRaw({ sql, args: [], argTypes: [] });
}
