import "server-only";
import { db } from "./db";
import { hashToken } from "./session-tokens";

/** The id of the session that this token opens. */
export async function sessionWith(token: string): Promise<string> {
  const where = { token: hashToken(token) };
  return (await db().session.findUniqueOrThrow({ where, select: { id: true } })).id;
}

/** Ends the one session of this owner with that id, or all but that. */
export async function endSessions(ownerId: string, which: { but: string } | { only: string }): Promise<void> {
  const id = "only" in which ? which.only : { not: which.but };
  await db().session.deleteMany({ where: { userId: ownerId, id } });
}
