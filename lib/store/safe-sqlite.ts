import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import { breather } from "@/lib/turns/breathe";
import { HeldFile } from "./held-file";
import { Turns } from "./turns";
import { whenFree } from "./when-free";
import { withoutNul } from "./without-nul";

/**
 * Prisma's own SQLite adapter has one connection and lets ordinary queries run inside whatever transaction is open:
 * an acknowledged write vanishes when that transaction rolls back. Here queries wait until it has ended,
 * transactions begin IMMEDIATE so that a second process waits instead of failing half way (without holding up this
 * one), and a failed COMMIT never leaves the connection inside a transaction (prisma/orm#29933).
 * SQLite answers at once and in this thread: between two statements everything else has its turn, however many there are of
 * them, and who only reads does not wait for who writes: a second connection shows what was last committed.
 * Inside `$transaction` use only its own client: the outer one waits for the end, or reads what was there before.
 * Once the file was taken away or replaced, nothing is read, begun or committed any more, see held-file.ts.
 */
export class SafeSqlite implements SqlDriverAdapterFactory {
  readonly provider = "sqlite" as const;
  readonly adapterName = "@prisma/adapter-better-sqlite3";
  readonly #url: string;
  readonly #readonly: boolean;

  constructor(url: string, { readonly = false } = {}) {
    this.#url = url;
    this.#readonly = readonly;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const settings = this.#readonly ? readSettings : `${readSettings} ${writeSettings}`;
    const connection = await opened(this.#url, settings, this.#readonly);
    const held = new HeldFile(this.#url.replace(/^file:/, ""));
    return inTurns(connection, new Beside(this.#url), held);
  }
}

/** One of all connections: it is the thread that is to be shared. */
const breath = breather();

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
class Beside {
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

/** What SQLite takes in one statement; of the 999 that Prisma believes in, a space with a thousand files has more. */
const limits = { maxBindValues: 32_766, supportsRelationJoins: false };

function inTurns(connection: SqlDriverAdapter, beside: Beside, held: HeldFile): SqlDriverAdapter {
  const turns = new Turns();
  const inTurn = <T>(work: () => Promise<T>) =>
    turns.run(async () => {
      await breath();
      held.refuseOther();
      return whenFree(work);
    });
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: async (query) => {
      const plain = withoutNul(query);
      if (!turns.idle && onlyReads(plain)) {
        held.refuseOther();
        return beside.queryRaw(plain);
      }
      return inTurn(() => connection.queryRaw(plain));
    },
    executeRaw: (query) => inTurn(() => connection.executeRaw(withoutNul(query))),
    executeScript: (script) => inTurn(() => connection.executeScript(script)),
    startTransaction: (level) => begin(connection, turns, held, level),
    getConnectionInfo: () => ({ ...connection.getConnectionInfo?.(), ...limits }),
    dispose: () =>
      turns.run(async () => {
        await beside.dispose();
        await connection.dispose();
      }),
  };
}

function onlyReads({ sql }: SqlQuery): boolean {
  return /^\s*SELECT\b/i.test(sql);
}

async function begin(
  connection: SqlDriverAdapter,
  turns: Turns,
  held: HeldFile,
  level?: IsolationLevel,
): Promise<Transaction> {
  if (level && level !== "SERIALIZABLE") throw new Error(`SQLite has no isolation level ${level}`);
  const end = await turns.take();
  try {
    held.refuseOther();
    await whenFree(() => statement(connection, "BEGIN IMMEDIATE"));
  } catch (error) {
    end();
    throw error;
  }
  const begun = {};
  underWay().add(begun);
  return transaction(connection, held, () => {
    underWay().delete(begun);
    end();
  });
}

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingTransactions?: Set<object> };

function underWay(): Set<object> {
  shared.qingjingTransactions ??= new Set();
  return shared.qingjingTransactions;
}

/** Whether a transaction of this process is under way: another would wait for its end. */
export function isWriting(): boolean {
  return underWay().size > 0;
}

/**
 * Prisma sends COMMIT and ROLLBACK as queries, then calls commit() or rollback(), which end the turn. It does so when time is
 * up, too: a statement that waits for its breath then would be written outside, or into somebody else's transaction.
 */
function transaction(connection: SqlDriverAdapter, held: HeldFile, end: () => void): Transaction {
  let over = false;
  const within = async <T>(work: () => Promise<T>): Promise<T> => {
    await breath();
    if (over) throw new Error("a statement came after the end of its transaction");
    return work();
  };
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => within(() => connection.queryRaw(withoutNul(query))),
    executeRaw: async (query) => {
      if (!isEnd(query)) return within(() => connection.executeRaw(withoutNul(query)));
      over = true;
      return finish(connection, held, query, end);
    },
    commit: async () => end(),
    rollback: async () => end(),
    createSavepoint: (name) => within(() => statement(connection, `SAVEPOINT ${name}`)),
    rollbackToSavepoint: (name) => within(() => statement(connection, `ROLLBACK TO ${name}`)),
    releaseSavepoint: (name) => within(() => statement(connection, `RELEASE SAVEPOINT ${name}`)),
  };
}

function isEnd({ sql }: SqlQuery): boolean {
  return /^\s*(COMMIT|ROLLBACK)\s*(?:;\s*)?$/i.test(sql);
}

async function finish(
  connection: SqlDriverAdapter,
  held: HeldFile,
  query: SqlQuery,
  end: () => void,
): Promise<number> {
  try {
    held.refuseOther();
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
