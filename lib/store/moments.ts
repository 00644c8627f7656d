import "server-only";
import { db } from "./db";
import { bareFileStore } from "./files/chosen";
import { type Moment, readMoment, writeMoment } from "./files/store-moment";
import { StoreTrouble, storeFits, use } from "./store-identity";

/** How far the rows go, and how far the rows went that the originals belong to; null where nothing was noted yet. */
export type Moments = { ours: Moment | null; theirs: Moment | null };

/** The store first: a server at work moves the database on before the store, so that neither seems to be behind. */
export async function moments(): Promise<Moments> {
  const theirs = await readMoment(await bareFileStore());
  const row = await db().storeIdentity.findUnique({ where: { use } });
  return { theirs, ours: row?.momentAt ? { nth: row.moment, at: row.momentAt } : null };
}

/** Whether somebody has put an older database in place of the one that these originals belong to. */
export function isOlder({ ours, theirs }: Moments): boolean {
  return theirs !== null && theirs.nth > (ours?.nth ?? 0);
}

/** Throws StoreTrouble where the database is older than what lies in its file store. */
export async function refuseOlder(): Promise<void> {
  const both = await moments();
  if (isOlder(both)) throw new StoreTrouble(olderThan(both));
}

const shown = (moment: Moment | null) => moment?.at.toISOString().slice(0, 16).replace("T", " ") ?? "?";

function olderThan({ ours, theirs }: Moments): string {
  return `数据库比原件旧：数据库停在 ${shown(ours)}（UTC），这些原件跟过的数据库已经到了 ${shown(theirs)}，中间记下的都不在。什么也别删：停下服务器，把新的那个数据库放回来；没有了，就恢复最近一份好的备份；确定就用这个旧的，才用 npm run store-id -- accept-older。 The database is older than its originals. Remove nothing; put the newer database back, or restore the newest good backup; accept-older says that the older one is meant.`;
}

/**
 * Moves the database on by one, then lets the store know. Nothing where they are no pair, or where the database is older: what
 * the store knows is by what that is seen. Returns whether it was done.
 */
export async function moveOn(at = new Date()): Promise<boolean> {
  if (!(await storeFits()) || isOlder(await moments())) return false;
  const { moment } = await db().storeIdentity.update({
    where: { use },
    data: { moment: { increment: 1 }, momentAt: at },
  });
  await writeMoment(await bareFileStore(), { nth: moment, at });
  return true;
}

/**
 * Somebody went back in time on purpose: from now on this database is the one. backTo: how far its rows went, where no row says
 * it. The store hears of it when a server moves on. Returns whether there was anything to accept.
 */
export async function acceptOlder(backTo?: Date): Promise<boolean> {
  const both = await moments();
  if (!isOlder(both)) return false;
  await db().storeIdentity.update({
    where: { use },
    data: {
      moment: (both.theirs?.nth ?? 0) + 1,
      momentAt: new Date(),
      backTo: backTo ?? both.ours?.at ?? new Date(0),
    },
  });
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
