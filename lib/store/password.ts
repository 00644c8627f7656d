import "server-only";
import { db } from "./db";
import { transact } from "./transact";

/** Sets the new hash and ends every other session of this owner: whoever had the old password is out. */
export async function changeHash(ownerId: string, passwordHash: string, keptToken: string): Promise<void> {
  await transact(ownerId, async (tx) => {
    const where = { userId: ownerId, providerId: "credential" };
    await tx.account.updateMany({ where, data: { password: passwordHash } });
    await tx.session.deleteMany({ where: { userId: ownerId, token: { not: keptToken } } });
  });
}

/** Ends the one session of this owner with that token, or all but that. */
export async function endSessions(ownerId: string, which: { but: string } | { only: string }): Promise<void> {
  const token = "only" in which ? which.only : { not: which.but };
  await db().session.deleteMany({ where: { userId: ownerId, token } });
}
