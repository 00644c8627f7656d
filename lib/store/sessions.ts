import "server-only";
import { db } from "./db";

/** Ends the one session of this owner with that id, or all but that. */
export async function endSessions(ownerId: string, which: { but: string } | { only: string }): Promise<void> {
  const id = "only" in which ? which.only : { not: which.but };
  await db().session.deleteMany({ where: { userId: ownerId, id } });
}
