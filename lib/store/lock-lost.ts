import { AsyncLocalStorage } from "node:async_hooks";

/** The connection that held a lock was cut: whoever waits for it may have it by now. */
export class LockLost extends Error {
  override readonly name = "LockLost";
}

const shared = globalThis as typeof globalThis & { qingjingHeldLocks?: AsyncLocalStorage<AbortSignal[]> };

const locks = (): AsyncLocalStorage<AbortSignal[]> => {
  shared.qingjingHeldLocks ??= new AsyncLocalStorage();
  return shared.qingjingHeldLocks;
};

/** Work under a lock, and under those around it; lost: aborts once its connection is cut. */
export function underLock<T>(lost: AbortSignal, work: () => Promise<T>): Promise<T> {
  return locks().run([...(locks().getStore() ?? []), lost], work);
}

/** Throws LockLost where one of them is no longer held: what has not been written by then is not to be written any more. */
export function assertLocked(): void {
  if (
    locks()
      .getStore()
      ?.some(({ aborted }) => aborted)
  )
    throw new LockLost();
}
