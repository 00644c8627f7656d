import "server-only";
import { forgetAudit } from "./audit/forget";
import { db } from "./db";
import { cancelImport } from "./imports";
import { forgetCounts } from "./limits";
import { dayLength, keptDays } from "./retention";
import { announceEnds, removeSpaces, takeBackEnds } from "./sweep-spaces";
import { wipeTraces } from "./traces";

/** How many days somebody can take to change their mind about a deleted call, or to choose from a file that was read. */
const secondThoughts = 30;
const ago = (now: Date, days: number) => ({ lt: new Date(now.getTime() - days * dayLength) });

/** How many of what a sweep announced, took back or removed. */
export type Swept = {
  announced: number;
  kept: number;
  spaces: number;
  calls: number;
  imports: number;
  sessions: number;
  attempts: number;
  audit: number;
};

/** whole: writes SQLite's file anew however large it is, see wipeTraces; removed: is told of each space that was. */
export type Sweeping = { whole?: boolean; removed?: (ownerId: string) => Promise<void> };

/**
 * Removes what nobody comes back for. It may run in several instances at once: each step finds what the other has done.
 */
export async function sweep(now: Date, { whole = false, removed }: Sweeping = {}): Promise<Swept> {
  const days = keptDays();
  const swept = {
    kept: days ? await takeBackEnds(now, days) : 0,
    announced: days ? await announceEnds(now, days) : 0,
    spaces: days ? await removeSpaces(now, days, removed) : 0,
    calls: (await db().call.deleteMany({ where: { deletedAt: ago(now, secondThoughts) } })).count,
    imports: await giveUpImports(now),
    sessions: (await db().session.deleteMany({ where: { expiresAt: { lt: now } } })).count,
    attempts: (await forgetAttempts(now)) + (await forgetCounts(now)),
    audit: await forgetAudit(now),
  };
  await wipeTraces({ whole });
  return swept;
}

/** What was read and never chosen from tells of other people's calls too. The file itself stays with its owner. */
async function giveUpImports(now: Date): Promise<number> {
  const where = { savedAt: null, saved: 0, startedAt: ago(now, secondThoughts) };
  const old = await db().import.findMany({ where, select: { id: true, ownerId: true } });
  const given = await Promise.all(old.map(({ id, ownerId }) => cancelImport(ownerId, id)));
  return given.filter(Boolean).length;
}

async function forgetAttempts(now: Date): Promise<number> {
  const { count } = await db().signInAttempt.deleteMany({ where: { at: ago(now, 1) } });
  const verifications = await db().verification.deleteMany({ where: { expiresAt: { lt: now } } });
  return count + verifications.count;
}
