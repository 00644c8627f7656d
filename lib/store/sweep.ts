import "server-only";
import { forgetAudit } from "./audit/forget";
import { db } from "./db";
import { dropDeletedCalls } from "./drop-rows";
import { cancelImport, isUntaken, removeAllGone } from "./imports";
import { forgetCounts } from "./limits";
import { dayLength, keptDays, secondThoughts } from "./retention";
import { announceEnds, removeSpaces, takeBackAll, takeBackEnds } from "./sweep-spaces";
import { wipeTraces } from "./traces";

const before = (now: Date, days: number) => new Date(now.getTime() - days * dayLength);
const ago = (now: Date, days: number) => ({ lt: before(now, days) });

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

/**
 * whole: writes SQLite's file anew however large it is, see wipeTraces; removed: is told of each space that was; shows: it is
 * the server, whose pages show what is announced.
 */
export type Sweeping = { whole?: boolean; removed?: (ownerId: string) => Promise<void>; shows?: boolean };

/**
 * Removes what nobody comes back for. It may run in several instances at once: each step finds what the other has done.
 */
export async function sweep(
  now: Date,
  { whole = false, removed, shows = false }: Sweeping = {},
): Promise<Swept> {
  const days = keptDays();
  const swept = {
    kept: days ? await takeBackEnds(now, days) : shows ? await takeBackAll() : 0,
    announced: days ? await announceEnds(now, days) : 0,
    spaces: days ? await removeSpaces(now, days, removed) : 0,
    calls: await dropDeletedCalls(before(now, secondThoughts)),
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
  await removeAllGone();
  const where = { ...isUntaken, startedAt: ago(now, secondThoughts) };
  const old = await db().import.findMany({ where, select: { id: true, ownerId: true } });
  let given = 0;
  for (const { id, ownerId } of old) given += Number(await cancelImport(ownerId, id));
  return given;
}

async function forgetAttempts(now: Date): Promise<number> {
  const { count } = await db().signInAttempt.deleteMany({ where: { at: ago(now, 1) } });
  const verifications = await db().verification.deleteMany({ where: { expiresAt: { lt: now } } });
  return count + verifications.count;
}
