import { setImmediate } from "node:timers/promises";

/**
 * Lets everything else have its turn. SQLite answers at once, so that long work would go on from one answer to the next
 * and nobody else would be served, nor would it hear that it has been stopped.
 */
export async function breathe(): Promise<void> {
  await setImmediate();
}
