import "server-only";
import { db } from "./db";
import { transact } from "./transact";

/** kept: one was confirmed; shown: only an unconfirmed one was made; none: never, or the last one was used up. */
export type CodeState = { state: "none" | "shown" | "kept"; madeAt: Date | null };

export async function codeState(ownerId: string): Promise<CodeState> {
  const row = await db().recoveryCode.findUnique({ where: { ownerId } });
  if (row?.hash) return { state: "kept", madeAt: row.madeAt };
  return row?.nextHash ? { state: "shown", madeAt: row.madeAt } : { state: "none", madeAt: null };
}

/** Stores the hash of a code that is shown now. One that was confirmed before goes on until this one is confirmed too. */
export async function offerCode(ownerId: string, nextHash: string, madeAt: Date): Promise<void> {
  const row = { nextHash, madeAt };
  await db().recoveryCode.upsert({ where: { ownerId }, create: { ownerId, ...row }, update: row });
}

/** The code that was shown last is kept by its owner, who confirmed it: the one before is void. false without such a code. */
export async function confirmCode(ownerId: string): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    const row = await tx.recoveryCode.findUnique({ where: { ownerId } });
    if (!row?.nextHash) return false;
    await tx.recoveryCode.update({ where: { ownerId }, data: { hash: row.nextHash, nextHash: "" } });
    return true;
  });
}

/**
 * Whose account it is, and the hash of the code that opens it; null when nobody has this name. That is the code which was
 * confirmed. Only where none was, the one shown last: nobody is locked out for having closed the page too early.
 */
export async function findCode(username: string): Promise<{ ownerId: string; hash: string } | null> {
  const user = await db().user.findUnique({
    where: { username },
    select: { id: true, recovery: { select: { hash: true, nextHash: true } } },
  });
  return user && { ownerId: user.id, hash: user.recovery?.hash || user.recovery?.nextHash || "" };
}

export type Recovered = { passwordHash: string; nextHash: string; at: Date };

/**
 * Uses a code up: the account has another password and another code to be shown, and every session of it has ended, all at
 * once. false when the code is no longer good, as when it was used a moment ago on another server.
 */
export async function recoverAccount(ownerId: string, usedHash: string, after: Recovered): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    const { count } = await tx.recoveryCode.updateMany({
      where: { ownerId, OR: [{ hash: usedHash }, { hash: "", nextHash: usedHash }] },
      data: { hash: "", nextHash: after.nextHash, madeAt: after.at },
    });
    if (count === 0) return false;
    const where = { userId: ownerId, providerId: "credential" };
    await tx.account.updateMany({ where, data: { password: after.passwordHash } });
    await tx.session.deleteMany({ where: { userId: ownerId } });
    return true;
  });
}
