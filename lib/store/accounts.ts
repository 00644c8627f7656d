import "server-only";
import { db } from "./db";
import { transact } from "./transact";

const windowMinutes = 15;
const triesInWindow = 5;

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

/**
 * Counts a try before the password is looked at, so that many at once are counted too.
 * false when this name has been tried too often in the last quarter of an hour.
 */
export async function countTry(username: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - windowMinutes * 60_000);
  return transact(`name ${username}`, async (tx) => {
    await tx.signInAttempt.deleteMany({ where: { at: { lt: since } } });
    if ((await tx.signInAttempt.count({ where: { username } })) >= triesInWindow) return false;
    await tx.signInAttempt.create({ data: { username, at: now } });
    return true;
  });
}

/** After the right password. */
export async function forgetTries(username: string): Promise<void> {
  await db().signInAttempt.deleteMany({ where: { username } });
}
