import type { IsolationLevel, SqlDriverAdapter, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";
import type { HeldFile } from "./held-file";
import { breath } from "./sqlite-connection";
import type { Turns } from "./turns";
import { whenFree } from "./when-free";
import { withoutNul } from "./without-nul";

/** Begins one in a turn of its own, which lasts until it has ended. */
export async function begin(
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
