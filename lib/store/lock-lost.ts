import { AsyncLocalStorage } from "node:async_hooks";

/** The connection that held a lock was cut: whoever waits for it may have it by now. */
export class LockLost extends Error {
  override readonly name = "LockLost";
}

/** By its name: a server may load the class more than once. */
export function isLockLost(fault: unknown): boolean {
  return fault instanceof Error && fault.name === "LockLost";
}

/**
 * A lock of one name that a connection of PostgreSQL's holds, by the process there that serves it. lost: it is known to be cut;
 * isOver: the work under it has ended, and what it left to be done later does without.
 */
export type HeldLock = { name: string; pid: number; lost?: Error; isOver?: boolean };

const shared = globalThis as typeof globalThis & { qingjingHeldLocks?: AsyncLocalStorage<HeldLock[]> };

const locks = (): AsyncLocalStorage<HeldLock[]> => {
  shared.qingjingHeldLocks ??= new AsyncLocalStorage();
  return shared.qingjingHeldLocks;
};

/** Work under a lock, and under those around it. */
export function underLock<T>(lock: HeldLock, work: () => Promise<T>): Promise<T> {
  return locks().run([...(locks().getStore() ?? []), lock], work);
}

/** Throws LockLost where one of them is no longer held: what has not been written by then is not to be written any more. */
export function assertLocked(): void {
  if (heldLocks().some(({ lost }) => lost)) throw new LockLost();
}

/** Those of the work that asks. */
export const heldLocks = (): HeldLock[] => (locks().getStore() ?? []).filter(({ isOver }) => !isOver);
