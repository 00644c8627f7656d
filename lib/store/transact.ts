import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { db, type Tx } from "./db";
import { dialect } from "./dialect";
import { assertLockedIn } from "./lock-check";
import { assertLocked } from "./lock-lost";
import { inTurns } from "./turns";

/**
 * A transaction that reads and then writes what belongs to this owner (or several: then none has its turn before the
 * others). Such transactions of one owner run one after the other, in all processes and on either database, so that
 * what was read still holds when it is written. Inside only `tx` is used. It may be begun anew: `work` must change
 * nothing else. Throws LockLost where the work around it holds its lock no longer.
 */
export function transact<T>(
  owner: string | string[],
  work: (tx: Tx) => Promise<T>,
  options: { timeout?: number } = {},
): Promise<T> {
  // SQLite's transactions stand in one queue anyway: see safe-sqlite.ts.
  if (dialect() === "sqlite") return db().$transaction(work, options);
  const names = [owner]
    .flat()
    .map((one) => `rows ${one}`)
    .sort();
  // One of them waits in the database, the others here, where waiting takes up no connection.
  return inTurns(names, () => repeated(() => db().$transaction(alone(names, work), options)));
}

function alone<T>(names: string[], work: (tx: Tx) => Promise<T>) {
  return async (tx: Tx) => {
    for (const name of names)
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
    await assertLockedIn(tx);
    const result = await work(tx);
    assertLocked();
    return result;
  };
}

/** Of two statements that wait for each other PostgreSQL ends one, which can simply be tried again. */
async function repeated<T>(run: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await run();
  } catch (fault) {
    const isConflict = fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === "P2034";
    if (!isConflict || tries <= 1) throw fault;
    return repeated(run, tries - 1);
  }
}
