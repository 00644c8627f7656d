import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db, type Tx } from "./db";
import { countRefusal } from "./metrics/refusals";
import { transact } from "./transact";

/** At most so many in a window of so many seconds that begins with the first. `kind` parts one limit from another. */
export type Limit = { kind: string; most: number; seconds: number };

/** One thing that is counted: `who` is an owner's id or a keyed hash, never an address. */
export type Counted = { who: string; limit: Limit; points?: number };

function limiterOf({ kind, most, seconds }: Limit, storeClient: Tx): RateLimiterPrisma {
  const counted = { storeClient, tableName: "rateLimit", clearExpiredByTimeout: false };
  return new RateLimiterPrisma({ ...counted, keyPrefix: kind, points: most, duration: seconds });
}

/**
 * Counts before anything is done, in the database, so that many at once and several instances are counted too. Returns 0 when it
 * may go on, else how many seconds to wait.
 */
export async function count(who: string, limit: Limit, points = 1): Promise<number> {
  await forgetNowAndThen(new Date());
  return consume({ who, limit, points }, db());
}

/** The same of several in one transaction, so that the disk is waited for once. What stops it ends the counting. */
export async function countEach(several: Counted[]): Promise<number> {
  await forgetNowAndThen(new Date());
  const whom = [...new Set(several.map(({ who }) => who))];
  return transact(whom, async (tx) => {
    for (const one of several) {
      const wait = await consume(one, tx);
      if (wait > 0) return wait;
    }
    return 0;
  });
}

async function consume({ who, limit, points = 1 }: Counted, client: Tx): Promise<number> {
  const limiter = limiterOf(limit, client);
  try {
    await limiter.consume(who, points);
    return 0;
  } catch (stop) {
    if (!(stop instanceof RateLimiterRes)) throw stop;
    await limiter.reward(who, points); // what was not let in takes no room
    countRefusal(limit.kind);
    return Math.max(1, Math.ceil(stop.msBeforeNext / 1000));
  }
}

/** Whether anything was counted in a window that is still open. */
export async function isCounted(who: string, limit: Limit): Promise<boolean> {
  return (await limiterOf(limit, db()).get(who)) !== null;
}

/** What turned out to be right is not held against anybody. */
export async function uncount(who: string, limit: Limit, points = 1): Promise<void> {
  await limiterOf(limit, db()).reward(who, points);
}

const MINUTE = 60_000;
let lastForgotten = 0;

/** In each process once a minute: a search for every count would cost as much as the count. */
async function forgetNowAndThen(now: Date): Promise<void> {
  if (now.getTime() - lastForgotten < MINUTE) return;
  lastForgotten = now.getTime();
  await forgetCounts(now);
}

/** Nothing is remembered longer than its window and a minute. Returns how many counts were forgotten. */
export async function forgetCounts(now: Date): Promise<number> {
  return (await db().rateLimit.deleteMany({ where: { expire: { lte: now } } })).count;
}
