import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";

/** In milliseconds: what others may wait for one step. */
const BREATH = 15;
/** The others have nothing to do when the event loop turns for so long, and no turn takes longer than a moment. */
const QUIET = 2;
const MOMENT = 0.3;
/** Long work waits at most so long between two steps for the others to be done. */
const PATIENCE = 60;

/** `left`: aborted when nobody waits for what comes of it any more. */
type LongWork = { left: AbortSignal | undefined };

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & {
  qingjingLongWork?: AsyncLocalStorage<LongWork>;
  qingjingSteps?: Promise<void>;
};

const marked = (): AsyncLocalStorage<LongWork> => {
  shared.qingjingLongWork ??= new AsyncLocalStorage();
  return shared.qingjingLongWork;
};

/**
 * Work that goes through so much that everybody else comes first: whatever breathes in it waits until they are done, and
 * throws the reason of `left` once that is aborted.
 */
export function longWork<T>(work: () => Promise<T>, left?: AbortSignal): Promise<T> {
  return marked().run({ left }, work);
}

export function isLongWork(): boolean {
  return marked().getStore() !== undefined;
}

/**
 * Lets everything else have its turn. SQLite answers at once, so that long work would go on from one answer to the next
 * and nobody else would be served, nor would it hear that it has been stopped.
 */
export async function breathe(): Promise<void> {
  const work = marked().getStore();
  if (!work) return setImmediate();
  work.left?.throwIfAborted();
  await afterOthers();
  work.left?.throwIfAborted();
}

/**
 * An answer to a visitor takes a hundred turns of the event loop. If long work did a step in each, he would wait for a hundred
 * steps: it waits until nobody else has anything to do, one long work after the other, so that ten hold up nobody more
 * than one does.
 */
function afterOthers(): Promise<void> {
  shared.qingjingSteps = (shared.qingjingSteps ?? Promise.resolve()).then(quiet);
  return shared.qingjingSteps;
}

async function quiet(): Promise<void> {
  const began = performance.now();
  for (let [since, from] = [began, began]; ; ) {
    await setImmediate();
    const now = performance.now();
    if (now - from > MOMENT) since = now;
    if (now - since > QUIET || now - began > PATIENCE) return;
    from = now;
  }
}

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
