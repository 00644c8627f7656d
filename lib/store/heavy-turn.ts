import "server-only";
import { longWork } from "@/lib/turns/breathe";
import { isAnonymous } from "./accounts";
import { addressOfAsker, askerNow } from "./asker";
import { type FairQueue, queueNamed } from "./fair-queue";
import type { Party } from "./queue-party";
import { weightOf } from "./weight";

/** Calls, or rows of an import, or other things that take as long, up to which all are read at once: nobody notices. */
const LIGHT = 500;
/** Up to so many nobody is told to come again who opens all his pages; but forty at once are read one by one too. */
const SHORT = 2_000;
/** Past so many they have a queue of their own: who reads for a second waits for nobody who reads for a minute. */
const LONG = 6_000;
const HEAVY = { own: 3, address: 12, all: 60 };
const MANY_SHORT = { own: 20, address: 60, all: 300 };

function queueOf(weight: number): FairQueue {
  if (weight <= SHORT) return queueNamed("short-reads", MANY_SHORT);
  return queueNamed(weight > LONG ? "heaviest-reads" : "heavy-reads", HEAVY);
}

/** All without an account behind the address of this request share its places and turns. */
export async function partyNow(owner: string): Promise<Party> {
  const address = addressOfAsker();
  return { owner, address: address !== null && (await isAnonymous(owner)) ? address : null };
}

/**
 * Reads over a whole log, or over all entries of another kind, run one at a time, by account or address and then by owner:
 * several would hold it in memory several times and take the steps of others. The short and the longest ones go beside the
 * others, step by step in turn. Of one owner three more wait, and twelve behind one address (of the short ones twenty and
 * sixty); past that QueueFull is thrown, which is answered by 429. Who has left is not read for: AskerGone is
 * thrown where he waits, or at the next breath. rows: how many are gone through where it is not everything.
 */
export async function inHeavyTurn<T>(owner: string, work: () => Promise<T>, rows?: number): Promise<T> {
  const weight = rows ?? (await weightOf(owner));
  if (weight <= LIGHT) return work();
  const left = askerNow();
  return queueOf(weight).run(await partyNow(owner), () => longWork(work, left), left);
}

/** Does one portion of a download that has begun. */
export type Portions = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * The portions of a download that goes through all of a long log, each in a turn of its own: whoever waits for such a turn
 * comes between two of them. They wait rather than be refused, since what is half sent cannot be asked to come again.
 * `signal`: nobody reads it any more.
 */
export async function heavyPortions(owner: string, signal?: AbortSignal): Promise<Portions> {
  const weight = await weightOf(owner);
  if (weight <= LIGHT) return (work) => work();
  const party = await partyNow(owner);
  return (work) => queueOf(weight).runBegun(party, () => longWork(work, signal), signal);
}
