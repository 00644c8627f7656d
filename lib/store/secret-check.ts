import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { db } from "./db";

/** The secret that signs cookies is not this database's; the message is a sentence for who runs the server. */
export class SecretTrouble extends Error {}

const use = "sessions";

/**
 * Throws SecretTrouble when the database was begun with another secret; the first server that comes leaves behind a value
 * by which its secret is known again, and which is of no use for anything else.
 */
export async function fitSecret(secret: string): Promise<void> {
  const check = checkValue(secret);
  if (same(await knownCheck(check), check)) return;
  throw new SecretTrouble(
    "BETTER_AUTH_SECRET（没有设的话是数据文件夹里的 secret）不是这个数据库开头用的那一个，所有人都会认不出来，所以不启动。换回原来的；要换新的，看 docs/hosting.md。 This is not the secret the database was begun with.",
  );
}

/** Of several servers that begin at once the first one's stays. */
async function knownCheck(check: string): Promise<string> {
  const known = await db().secretCheck.findUnique({ where: { use } });
  if (known) return known.check;
  await db()
    .$executeRaw`INSERT INTO "SecretCheck" ("use", "check") VALUES (${use}, ${check}) ON CONFLICT DO NOTHING`;
  return (await db().secretCheck.findUniqueOrThrow({ where: { use } })).check;
}

/** From now on this secret is the one. Returns how many spaces without an account can be opened by nobody any more. */
export async function changeSecret(secret: string): Promise<number> {
  const check = checkValue(secret);
  const before = await db().secretCheck.findUnique({ where: { use } });
  if (before && same(before.check, check)) return 0;
  await db().secretCheck.upsert({ where: { use }, create: { use, check }, update: { check } });
  return db().user.count({ where: { isAnonymous: true } });
}

/** Whether a check that was left behind is this secret's. */
export function isSecretOf(check: string, secret: string): boolean {
  return same(check, checkValue(secret));
}

/** By what a secret is known again; of no use for anything else. */
export function checkValue(secret: string): string {
  return createHmac("sha256", secret).update(`qingjing ${use} 1`).digest("base64url");
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
