import "server-only";
import type { Tx } from "./db";
import { countRefusal } from "./metrics/refusals";
import { transact } from "./transact";

/** Counts are forgotten so many milliseconds after the first wrong guess. */
const WINDOW_MS = 24 * 60 * 60 * 1000;

/**
 * Where guesses at one account come from, and how they are slowed: after `free` guesses each has to wait, `first` seconds at
 * first and twice as long each time, at most `longest` seconds. `name` holds no address: it is a keyed hash or an id.
 */
export type GuessSource = { name: string; free: number; first: number; longest: number };

/**
 * Counts a guess at an account before the password is looked at, so that many at once, on several servers, are counted too.
 * `account` is an owner's id, or a keyed hash of a name that nobody has. Returns 0 when it may be looked at, else the seconds
 * to wait; a guess that has to wait is not counted. Nothing is slept: the wait stands in the database.
 */
export async function countGuess(account: string, sources: GuessSource[], now = new Date()): Promise<number> {
  return transact(`guesses ${account}`, async (tx) => {
    const pauses = await tx.rateLimit.findMany({
      where: { key: { in: sources.map(({ name }) => pauseKey(account, name)) }, expire: { gt: now } },
    });
    const until = Math.max(0, ...pauses.map(({ expire }) => expire?.getTime() ?? 0));
    if (until > now.getTime()) {
      countRefusal("guesses");
      return Math.ceil((until - now.getTime()) / 1000);
    }
    for (const source of sources) await countOne(tx, account, source, now);
    return 0;
  });
}

async function countOne(tx: Tx, account: string, source: GuessSource, now: Date): Promise<void> {
  const key = countKey(account, source.name);
  const before = await tx.rateLimit.findFirst({ where: { key, expire: { gt: now } } });
  const points = (before?.points ?? 0) + 1;
  await put(tx, { key, points, expire: before?.expire ?? new Date(now.getTime() + WINDOW_MS) });
  const wait = secondsAfter(points, source);
  if (wait > 0)
    await put(tx, { key: pauseKey(account, source.name), points: 1, expire: secondsFrom(now, wait) });
}

/** How long to wait after that many guesses, in seconds. */
function secondsAfter(guesses: number, { free, first, longest }: GuessSource): number {
  return guesses < free ? 0 : Math.min(first * 2 ** (guesses - free), longest);
}

/** After the right password: the source starts anew, and of what others share only this one guess is taken back. */
export async function forgiveGuesses(
  account: string,
  own: GuessSource,
  shared: GuessSource[],
): Promise<void> {
  await transact(`guesses ${account}`, async (tx) => {
    const keys = [countKey(account, own.name), pauseKey(account, own.name)];
    await tx.rateLimit.deleteMany({ where: { key: { in: keys } } });
    await tx.rateLimit.updateMany({
      where: { key: { in: shared.map(({ name }) => countKey(account, name)) }, points: { gt: 0 } },
      data: { points: { decrement: 1 } },
    });
  });
}

async function put(tx: Tx, row: { key: string; points: number; expire: Date }): Promise<void> {
  const { key, ...rest } = row;
  await tx.rateLimit.upsert({ where: { key }, create: row, update: rest });
}

const secondsFrom = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000);
// They end with the account, as all that is counted of an owner: removed with the owner, and by forgetCounts when they expire.
const countKey = (account: string, source: string) => `guesses:${source}:${account}`;
const pauseKey = (account: string, source: string) => `pause:${source}:${account}`;
