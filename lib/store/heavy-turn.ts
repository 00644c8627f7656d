import "server-only";
import { longWork } from "@/lib/turns/breathe";
import { askerNow } from "./asker";
import { queueNamed } from "./fair-queue";
import { weightOf } from "./weight";

/** Calls, or rows of an import, or other things that take as long, up to which all are read at once: nobody notices. */
const LIGHT = 2_000;
const HEAVY = { own: 3, all: 60 };

/**
 * Reads over a whole log, or over all entries of another kind, run one at a time, owner by owner: several would hold it in
 * memory several times and take the steps of others. Of one owner three more wait; past that QueueFull is thrown, which is
 * answered by 429; what is read for somebody who has left waits no longer, and AskerGone is thrown. rows: how many are gone through where it is not everything. Not to be asked for again inside `work`: that
 * would wait for itself.
 */
export async function inHeavyTurn<T>(owner: string, work: () => Promise<T>, rows?: number): Promise<T> {
  if ((rows ?? (await weightOf(owner))) <= LIGHT) return work();
  return queueNamed("heavy-reads", HEAVY).run(owner, () => longWork(work), askerNow());
}

/** Does one portion of a download that has begun. */
export type Portions = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * The portions of a download that goes through all of a long log, each in a turn of its own: whoever waits for such a turn
 * comes between two of them. They wait rather than be refused, since what is half sent cannot be asked to come again.
 * `signal`: nobody reads it any more.
 */
export async function heavyPortions(owner: string, signal?: AbortSignal): Promise<Portions> {
  if ((await weightOf(owner)) <= LIGHT) return (work) => work();
  return (work) => queueNamed("heavy-reads", HEAVY).runBegun(owner, () => longWork(work), signal);
}
