import "server-only";
import { db } from "./db";
import { bareFileStore } from "./files/chosen";
import { type Moment, readMoment, writeMoment } from "./files/store-moment";
import { doubtful, type Moments, sayDoubt } from "./moments-doubt";
import { StoreTrouble, storeFits, use } from "./store-identity";

/**
 * The store first: a server at work moves the database on before the store, so that neither seems to be behind. What the store
 * lacks is read again, since the first server of all may have begun between the two.
 */
export async function moments(): Promise<Moments> {
  const theirs = await readMoment(await bareFileStore());
  const ours = await momentOfRows();
  return { ours, theirs: theirs ?? (ours && (await readMoment(await bareFileStore()))) };
}

async function momentOfRows(): Promise<Moment | null> {
  const row = await db().storeIdentity.findUnique({ where: { use } });
  return row?.momentAt ? { nth: row.moment, at: row.momentAt } : null;
}

/** Throws StoreTrouble where the database is older than what lies in its file store, or nobody can tell any more. */
export async function refuseOlder(): Promise<void> {
  const both = await moments();
  if (doubtful(both)) throw new StoreTrouble(sayDoubt(both));
}

/**
 * Moves the database on by one, then lets the store know. Nothing where they are no pair, or where the database is older: what
 * the store knows is by what that is seen. A store that knows nothing yet is told of the beginning first, so that a later one
 * without a moment has lost it. Returns whether it was done.
 */
export async function moveOn(at = new Date()): Promise<boolean> {
  if (!(await storeFits())) return false;
  const { ours, theirs } = await moments();
  if (doubtful({ ours, theirs })) return false;
  if (theirs === null) await writeMoment(await bareFileStore(), { nth: 0, at });
  const { moment } = await db().storeIdentity.update({
    where: { use },
    data: { moment: { increment: 1 }, momentAt: at },
  });
  await writeMoment(await bareFileStore(), { nth: moment, at });
  return true;
}

/**
 * Somebody went back in time on purpose: from now on this database is the one. backTo: how far its rows went, where no row says
 * it. A store whose moment is lost gets it anew, another hears of it when a server moves on. Returns whether there was anything to accept.
 */
export async function acceptOlder(backTo?: Date): Promise<boolean> {
  const both = await moments();
  if (!doubtful(both)) return false;
  const next = { nth: Math.max(both.theirs?.nth ?? 0, both.ours?.nth ?? 0) + 1, at: new Date() };
  await db().storeIdentity.update({
    where: { use },
    data: {
      ...{ moment: next.nth, momentAt: next.at },
      backTo: backTo ?? both.ours?.at ?? new Date(0),
    },
  });
  if (both.theirs === null) await writeMoment(await bareFileStore(), next);
  return true;
}

/** How far the rows go: files that are newer came after them. null: nobody noted it. */
export async function rowsUntil(): Promise<Date | null> {
  const row = await db().storeIdentity.findUnique({ where: { use } });
  return row?.backTo ?? row?.momentAt ?? null;
}

/** What came after the rows of then is dealt with. */
export async function forgetBackTo(): Promise<void> {
  await db().storeIdentity.updateMany({ where: { use }, data: { backTo: null } });
}
