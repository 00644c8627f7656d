import { refuseOlder } from "../moments";
import { checkStoreId, StoreTrouble } from "../store-identity";
import { lookAtOwner, missingOriginals, stillMissing } from "./missing";
import { notedMissing, noteMissing } from "./noted";
import { type Original, sampleOriginals } from "./sample";

const FEW = 8;
const LIST = 100;
const MINUTE = 60_000;

/**
 * missing: how many originals are known to be gone, or cut; some: of these at most a hundred; sampledAt: ms. unseen: owners whose
 * originals could not be looked at, and have not been since; doubt: nor could all of them, or another store was there meanwhile.
 */
type Known = { missing: number; some: Original[]; sampledAt: number; unseen: Set<string>; doubt: boolean };

// Kept on globalThis because a server may load this module more than once.
const watched = globalThis as typeof globalThis & {
  qingjingOriginals?: Known;
  qingjingLook?: Promise<number>;
};

function known(): Known {
  watched.qingjingOriginals ??= { missing: 0, some: [], sampledAt: 0, unseen: new Set(), doubt: false };
  return watched.qingjingOriginals;
}

/** How many originals are known to be gone, without looking. */
export function knownMissing(): number {
  return known().missing;
}

/** Looks for every original; to be done once a day. Says how many are gone. Of several who ask at once all share one look. */
export function lookForOriginals(): Promise<number> {
  watched.qingjingLook ??= lookForAll().finally(() => {
    watched.qingjingLook = undefined;
  });
  return watched.qingjingLook;
}

async function lookForAll(): Promise<number> {
  const state = known();
  try {
    const missing = await missingOriginals();
    if (missing.length > 0)
      console.error(
        `${missing.length} originals are not in the file store, or not as long as they were: run check:store`,
      );
    const some = missing.slice(0, LIST);
    Object.assign(state, { missing: missing.length, some, unseen: new Set(), doubt: false });
    await noteMissing(missing.length);
    return missing.length;
  } catch (fault) {
    state.doubt = true;
    throw fault;
  }
}

/**
 * How many originals are gone, as far as can be said at once: what was known to be gone, or could not be looked at, is looked for
 * again, and once a minute a few others. What another process noted, as `store-id adopt` does, counts from then on. Throws
 * StoreTrouble where the store is not the database's any more, or is further on. A handful of requests, unless there is doubt.
 */
export async function glanceForOriginals(now = Date.now()): Promise<number> {
  await refuseStranger();
  const state = known();
  if (state.doubt) return lookForOriginals();
  state.missing = Math.max(state.missing, await notedMissing());
  if (now - state.sampledAt >= MINUTE) await sample(now);
  await lookAtUnseen();
  if (state.missing > 0) await lookAgain();
  return state.missing;
}

/** A store that was another's for a while may have come back as something else. */
async function refuseStranger(): Promise<void> {
  try {
    await checkStoreId();
  } catch (fault) {
    if (fault instanceof StoreTrouble) known().doubt = true;
    throw fault;
  }
  await refuseOlder();
}

/** A few at random. Those that could not be looked at are not forgotten for the next few. */
async function sample(now: number): Promise<void> {
  known().sampledAt = now;
  const { missing, unseen } = await sampleOriginals(FEW, "stored");
  for (const { ownerId } of unseen) known().unseen.add(ownerId);
  remember(await stillMissing(missing));
}

/** Throws the fault of the first that still cannot be looked at. */
async function lookAtUnseen(): Promise<void> {
  for (const ownerId of known().unseen) {
    remember(await lookAtOwner(ownerId));
    known().unseen.delete(ownerId);
  }
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
