import { dayInBeijing } from "@/lib/deadlines/beijing";
import { db } from "./db";
import { endSpace } from "./owner";
import { dayLength, idleSince, noticeDays } from "./retention";

const unvisited = (since: Date) => ({
  isAnonymous: true,
  createdAt: { lt: since },
  sessions: { none: { updatedAt: { gte: since } } },
});

/** Announces the end of spaces that nobody visits, at least a month ahead, whatever time the server was down. Says how many. */
export async function announceEnds(now: Date, days: number): Promise<number> {
  const idle = await db().user.findMany({
    where: { ...unvisited(idleSince(now, days)), removeOn: null },
    select: { id: true, createdAt: true, sessions: { select: { updatedAt: true } } },
  });
  for (const { id, createdAt, sessions } of idle) {
    const last = Math.max(createdAt.getTime(), ...sessions.map(({ updatedAt }) => updatedAt.getTime()));
    const end = Math.max(last + days * dayLength, now.getTime() + noticeDays * dayLength);
    const removeOn = dayInBeijing(new Date(end));
    await db().user.updateMany({ where: { id, removeOn: null }, data: { removeOn } });
  }
  return idle.length;
}

/** Takes every announcement back: a server that keeps everything shows none, so nobody would have seen it. Says how many. */
export async function takeBackAll(): Promise<number> {
  const { count } = await db().user.updateMany({
    where: { removeOn: { not: null } },
    data: { removeOn: null },
  });
  return count;
}

/** Takes the announcement back where somebody came or made an account. Says how many. */
export async function takeBackEnds(now: Date, days: number): Promise<number> {
  const came = { sessions: { some: { updatedAt: { gte: idleSince(now, days) } } } };
  const { count } = await db().user.updateMany({
    where: { removeOn: { not: null }, OR: [{ isAnonymous: false }, came] },
    data: { removeOn: null },
  });
  return count;
}

/**
 * Removes the spaces whose announced day has come. A session goes first, and only one that nobody used: then nobody can
 * come any more while files and rows are removed, and what is stopped half way is gone on with the next time.
 * tell: is told of each that was removed.
 */
export async function removeSpaces(
  now: Date,
  days: number,
  tell: (ownerId: string) => Promise<void> = async () => {},
): Promise<number> {
  const since = idleSince(now, days);
  const due = await db().user.findMany({
    where: { ...unvisited(since), removeOn: { lte: dayInBeijing(now) } },
    select: { id: true },
  });
  let removed = 0;
  for (const { id } of due) {
    await db().session.deleteMany({ where: { userId: id, updatedAt: { lt: since } } });
    if ((await db().session.count({ where: { userId: id } })) > 0) continue;
    await endSpace(id);
    await tell(id);
    removed += 1;
  }
  return removed;
}
