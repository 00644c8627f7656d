import "server-only";
import { transact } from "./transact";

/** Sets the new hash and ends every other session of this owner: whoever had the old password is out. */
export async function changeHash(ownerId: string, passwordHash: string, keptSession: string): Promise<void> {
  await transact(ownerId, async (tx) => {
    const where = { userId: ownerId, providerId: "credential" };
    await tx.account.updateMany({ where, data: { password: passwordHash } });
    await tx.session.deleteMany({ where: { userId: ownerId, id: { not: keptSession } } });
  });
}
