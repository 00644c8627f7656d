import { transact } from "./transact";

/** All rows of an owner, the account and what was counted of it included. */
export async function removeRows(ownerId: string): Promise<void> {
  await transact(ownerId, async (tx) => {
    const user = await tx.user.findUnique({ where: { id: ownerId }, select: { username: true } });
    if (user?.username) await tx.signInAttempt.deleteMany({ where: { username: user.username } });
    await tx.rateLimit.deleteMany({ where: { key: { endsWith: `:${ownerId}` } } });
    await tx.user.deleteMany({ where: { id: ownerId } }); // everything else hangs on it
  });
}
