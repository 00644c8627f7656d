import "server-only";
import { db } from "./db";
import { transact } from "./transact";

/**
 * Notes that a challenge was answered, in the database, so that no other server takes the same answer. `mark`: its hash; it
 * is forgotten at `end`, when nobody takes the answer anyway. false: it was answered before.
 */
export async function spendChallenge(mark: string, end: Date, now: Date): Promise<boolean> {
  await db().verification.deleteMany({ where: { expiresAt: { lte: now } } });
  return transact(mark, async (tx) => {
    if (await tx.verification.findUnique({ where: { id: mark }, select: { id: true } })) return false;
    await tx.verification.create({ data: { id: mark, identifier: mark, value: "spent", expiresAt: end } });
    return true;
  });
}
