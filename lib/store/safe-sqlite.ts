import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery } from "@prisma/driver-adapter-utils";
import { HeldFile } from "./held-file";
import { Beside, breath, openSqlite } from "./sqlite-connection";
import { begin } from "./sqlite-transaction";
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
    const connection = await openSqlite(this.#url, this.#readonly);
    const held = new HeldFile(this.#url.replace(/^file:/, ""));
    return inTurns(connection, new Beside(this.#url), held);
  }
}

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
