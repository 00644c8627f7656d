import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "./db";

/** At most so many in a window of so many seconds that begins with the first. `kind` parts one limit from another. */
export type Limit = { kind: string; most: number; seconds: number };

function limiterOf({ kind, most, seconds }: Limit): RateLimiterPrisma {
  const counted = { storeClient: db(), tableName: "rateLimit", clearExpiredByTimeout: false };
  return new RateLimiterPrisma({ ...counted, keyPrefix: kind, points: most, duration: seconds });
}

/**
 * Counts before anything is done, in the database, so that many at once and several instances are counted too. Returns 0 when it
 * may go on, else how many seconds to wait. `who` is an owner's id or a keyed hash, never an address.
 */
export async function count(who: string, limit: Limit, points = 1): Promise<number> {
  await forgetCounts(new Date());
  try {
    await limiterOf(limit).consume(who, points);
    return 0;
  } catch (stop) {
    if (!(stop instanceof RateLimiterRes)) throw stop;
    await uncount(who, limit, points); // what was not let in takes no room
    return Math.max(1, Math.ceil(stop.msBeforeNext / 1000));
  }
}

/** What turned out to be right is not held against anybody. */
export async function uncount(who: string, limit: Limit, points = 1): Promise<void> {
  await limiterOf(limit).reward(who, points);
}

/** Nothing is remembered longer than its window. Returns how many counts were forgotten. */
export async function forgetCounts(now: Date): Promise<number> {
  return (await db().rateLimit.deleteMany({ where: { expire: { lte: now } } })).count;
}
