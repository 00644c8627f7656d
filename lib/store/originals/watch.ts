import { checkStoreId } from "../store-identity";
import { missingOriginals, stillMissing } from "./missing";
import { type Original, sampleOriginals } from "./sample";

const FEW = 8;
const LIST = 100;
const MINUTE = 60_000;

/** missing: how many originals are known to be gone, or cut; some: of these at most a hundred; sampledAt: ms. */
type Known = { missing: number; some: Original[]; sampledAt: number };

// Kept on globalThis because a server may load this module more than once.
const watched = globalThis as typeof globalThis & { qingjingOriginals?: Known };

function known(): Known {
  watched.qingjingOriginals ??= { missing: 0, some: [], sampledAt: 0 };
  return watched.qingjingOriginals;
}

/** How many originals are known to be gone, without looking. */
export function knownMissing(): number {
  return known().missing;
}

/** Looks for every original; to be done once a day. Says how many are gone. */
export async function lookForOriginals(): Promise<number> {
  const missing = await missingOriginals();
  if (missing.length > 0)
    console.error(
      `${missing.length} originals are not in the file store, or not as long as they were: run check:store`,
    );
  Object.assign(known(), { missing: missing.length, some: missing.slice(0, LIST) });
  return missing.length;
}

/**
 * How many originals are gone, as far as can be said at once: what was known to be gone is looked for again, and once a
 * minute a few others. Throws StoreTrouble where the store is not the database's any more. A handful of requests at most.
 */
export async function glanceForOriginals(now = Date.now()): Promise<number> {
  await checkStoreId();
  const state = known();
  if (now - state.sampledAt >= MINUTE) {
    state.sampledAt = now;
    remember(await stillMissing((await sampleOriginals(FEW, "stored")).missing));
  }
  if (state.missing > 0) await lookAgain();
  return state.missing;
}

function remember(missing: Original[]): void {
  const state = known();
  const fresh = missing.filter(({ id }) => !state.some.some((one) => one.id === id));
  if (fresh.length > 0)
    console.error(
      `${fresh.length} more originals are not in the file store, or not as long as they were: run check:store`,
    );
  state.some = [...state.some, ...fresh].slice(0, LIST);
  state.missing = Math.max(state.missing, state.some.length);
}

/** When all that could be named are back, everything is looked for again. */
async function lookAgain(): Promise<void> {
  const [first] = known().some;
  if (first && (await stillMissing([first])).length > 0) return;
  const rest = await stillMissing(known().some);
  if (rest.length > 0) known().some = rest;
  else await lookForOriginals();
}

/** For tests: nothing is known yet. */
export function forgetOriginals(): void {
  watched.qingjingOriginals = undefined;
}
