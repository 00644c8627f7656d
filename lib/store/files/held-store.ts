import { stat } from "node:fs/promises";
import { StoreFault } from "./fault";
import { filesDir, pathOf } from "./places";
import { storeIdPlace } from "./store-id";

// On globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingHeldStore?: string };

/** From now on this process writes to the folder of files that is there now, and to no other that comes in its place. */
export function holdToStore(): void {
  shared.qingjingHeldStore = filesDir();
}

/**
 * Throws a StoreFault when the folder in which this server began is away: what is kept would lie in a fresh one, apart from
 * the rest. Nothing is asked of a process that did not begin as a server.
 */
export async function refuseOtherFolder(): Promise<void> {
  if (shared.qingjingHeldStore !== filesDir()) return;
  await stat(pathOf(storeIdPlace)).catch((fault) => {
    throw new StoreFault("away", fault);
  });
}
