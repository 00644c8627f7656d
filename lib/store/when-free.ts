import { setTimeout as pause } from "node:timers/promises";
import { isDriverAdapterError } from "@prisma/driver-adapter-utils";

const PATIENCE_MS = 10_000;
const PAUSE_MS = 25;

/**
 * Tries a statement again as long as another process holds the lock: it has changed nothing yet. SQLite's own waiting
 * would hold up the whole server meanwhile.
 */
export async function whenFree<T>(statement: () => Promise<T>, patience = PATIENCE_MS): Promise<T> {
  for (const end = Date.now() + patience; ; await pause(PAUSE_MS)) {
    try {
      return await statement();
    } catch (fault) {
      if (!isBusy(fault) || Date.now() > end) throw fault;
    }
  }
}

/** The adapter calls SQLITE_BUSY so. */
function isBusy(fault: unknown): boolean {
  return isDriverAdapterError(fault) && fault.cause.kind === "SocketTimeout";
}
