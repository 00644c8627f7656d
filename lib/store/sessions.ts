import "server-only";
import { db } from "./db";

/** Ends the one session of this owner with that id, or all but that. */
export async function endSessions(ownerId: string, which: { but: string } | { only: string }): Promise<void> {
  const id = "only" in which ? which.only : { not: which.but };
  await db().session.deleteMany({ where: { userId: ownerId, id } });
}

/** A session of a space without an account; null where there is none, or none any more. */
export async function anonymousSession(
  id: string,
  now: Date,
): Promise<{ id: string; userId: string; updatedAt: Date } | null> {
  const where = { id, expiresAt: { gt: now }, user: { isAnonymous: true } };
  return db().session.findFirst({ where, select: { id: true, userId: true, updatedAt: true } });
}
