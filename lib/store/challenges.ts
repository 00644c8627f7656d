import "server-only";
import { db } from "./db";

/**
 * A challenge that an authenticator is to sign, in the database, so that any server may take the answer. `mark`: its hash;
 * `purpose`: what it was made for, and for whom. The daily sweep removes those that nobody answered.
 */
export async function keepChallenge(mark: string, purpose: string, expiresAt: Date): Promise<void> {
  await db().verification.create({
    data: { id: crypto.randomUUID(), identifier: mark, value: purpose, expiresAt },
  });
}

/** Good once, and only in time and for its purpose. */
export async function takeChallenge(mark: string, purpose: string, now: Date): Promise<boolean> {
  const where = { identifier: mark, value: purpose, expiresAt: { gt: now } };
  return (await db().verification.deleteMany({ where })).count > 0;
}
