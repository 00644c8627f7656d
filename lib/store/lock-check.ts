import type { Tx } from "./db";
import { assertLocked, type HeldLock, heldLocks, LockLost } from "./lock-lost";

/**
 * Throws LockLost where a lock of the work is no longer held, asked of the database in a transaction that has the rows already: a
 * connection may have been cut without a word to this end. Whoever has the lock by now waits for those rows.
 */
export async function assertLockedIn(tx: Tx): Promise<void> {
  assertLocked();
  for (const lock of heldLocks()) if (!(await isThere(tx, lock))) lock.lost = new LockLost();
  assertLocked();
}

async function isThere(tx: Tx, { name, pid }: HeldLock): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = ${pid}
    AND ((classid::bigint << 32) | objid::bigint) = hashtextextended(${name}, 0)`;
  return rows.length > 0;
}
