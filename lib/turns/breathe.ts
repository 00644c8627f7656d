import { setImmediate } from "node:timers/promises";

/**
 * Lets everything else have its turn. SQLite answers at once, so that long work would go on from one answer to the next
 * and nobody else would be served, nor would it hear that it has been stopped.
 */
export async function breathe(): Promise<void> {
  await setImmediate();
}

/** In milliseconds: what others may wait for one step. */
const BREATH = 15;

/** Work that lets others have their turn: to be asked often, it breathes only when it has gone on for long enough. */
export function breather(): () => Promise<void> | null {
  let from = performance.now();
  return () => {
    if (performance.now() - from < BREATH) return null;
    return breathe().then(() => {
      from = performance.now();
    });
  };
}

/** Does work step by step; others are served between two steps. */
export async function breathing<T>(steps: Generator<void, T>): Promise<T> {
  for (let from = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - from < BREATH) continue;
    await breathe();
    from = performance.now();
  }
}
