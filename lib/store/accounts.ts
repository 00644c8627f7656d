import "server-only";
import { db } from "./db";
import { transact } from "./transact";

/** Turns the space of a visitor into an account under this name, in place; false when the name is taken. */
export async function addAccount(
  ownerId: string,
  account: { username: string; displayUsername: string; passwordHash: string },
): Promise<boolean> {
  const { username, displayUsername, passwordHash } = account;
  return transact([ownerId, `name ${username}`], async (tx) => {
    if (await tx.user.findUnique({ where: { username } })) return false;
    const { count } = await tx.user.updateMany({
      where: { id: ownerId, isAnonymous: true },
      data: { username, displayUsername, name: displayUsername, isAnonymous: false },
    });
    if (!count) return false;
    const credential = {
      accountId: ownerId,
      providerId: "credential",
      userId: ownerId,
      password: passwordHash,
    };
    await tx.account.create({ data: { id: crypto.randomUUID(), ...credential } });
    return true;
  });
}

/** Whose account it is and its password as a hash; null when nobody has this name. */
export async function findAccount(
  username: string,
): Promise<{ ownerId: string; passwordHash: string } | null> {
  const account = await db().account.findFirst({ where: { providerId: "credential", user: { username } } });
  return account?.password ? { ownerId: account.userId, passwordHash: account.password } : null;
}
