import "server-only";
import { countCalls } from "./calls";
import { queueNamed } from "./fair-queue";

/** Calls up to which a log is read at once: nobody notices. */
const LIGHT = 2_000;
const HEAVY = { own: 3, all: 60 };

/**
 * Reads over a whole log run one at a time, owner by owner: several would hold it in memory several times and take the
 * steps of others. Of one owner three more wait; past that QueueFull is thrown, which is answered by 429.
 */
export async function inHeavyTurn<T>(owner: string, work: () => Promise<T>): Promise<T> {
  if ((await countCalls(owner)) <= LIGHT) return work();
  return queueNamed("heavy-reads", HEAVY).run(owner, work);
}
