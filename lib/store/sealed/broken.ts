import { AsyncLocalStorage } from "node:async_hooks";

// On globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingBroken?: AsyncLocalStorage<Set<string>> };
shared.qingjingBroken ??= new AsyncLocalStorage();
const reading = shared.qingjingBroken;

/**
 * Rows for a list, of which some may have been changed since they were sealed: those have what stands in the clear, nothing
 * in place of what was sealed, and their id in `broken`. For what is shown and nothing else: whatever is written, counted
 * or handed on is read without this, and fails.
 */
export async function evenBroken<T>(read: () => Promise<T[]>): Promise<{ rows: T[]; broken: Set<string> }> {
  const broken = new Set<string>();
  const rows = await reading.run(broken, async () => await read());
  return { rows, broken };
}

/** Where rows that do not open are noted; undefined: they are a fault. */
export function brokenRows(): Set<string> | undefined {
  return reading.getStore();
}
