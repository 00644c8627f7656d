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

/** Whether a space has no name and password, or is none any more. */
export async function isAnonymous(ownerId: string): Promise<boolean> {
  const user = await db().user.findUnique({ where: { id: ownerId }, select: { isAnonymous: true } });
  return user?.isAnonymous ?? true;
}

/** Whose it is, and its password as a hash. */
export type Account = { ownerId: string; passwordHash: string };

/** null when nobody has this name. */
export async function findAccount(username: string): Promise<Account | null> {
  const account = await db().account.findFirst({ where: { providerId: "credential", user: { username } } });
  return account?.password ? { ownerId: account.userId, passwordHash: account.password } : null;
}

/** What `$scrypt$` does not begin was hashed at less cost, by a version until November 2026. */
const formerly = { password: { not: null }, NOT: { password: { startsWith: "$scrypt$" } } };

/** Whether anybody has not signed in since. */
export async function areFormerHashes(): Promise<boolean> {
  const where = { providerId: "credential", ...formerly };
  return (await db().account.findFirst({ where, select: { id: true } })) !== null;
}

/** Another hash of the same password, unless that was changed meanwhile. */
export async function replaceHash(ownerId: string, former: string, fresh: string): Promise<void> {
  const where = { userId: ownerId, providerId: "credential", password: former };
  await db().account.updateMany({ where, data: { password: fresh } });
}

/** Names as they were typed, until November 2026; what is counted now is counted by keyed hashes. */
export async function forgetTypedNames(): Promise<void> {
  await db().signInAttempt.deleteMany();
}
