import "server-only";
import { createHash } from "node:crypto";
import { Prisma } from "@/prisma/generated/client";
import { type Db, db } from "./db";
import { wipeTraces } from "./traces";

/** What begins so is a hash; better-auth's tokens are 32 letters and digits. */
const mark = "sha256:";

/**
 * A session token as the database keeps it. A token is 190 random bits, so a plain SHA-256 cannot be guessed back, and
 * whoever reads a database or a backup of it can sign in as nobody.
 */
export function hashToken(token: string): string {
  return mark + createHash("sha256").update(token).digest("base64url");
}

// Kept on globalThis because a server may load this module more than once.
const asked = globalThis as typeof globalThis & { qingjingTokens?: WeakMap<Db, Promise<void>> };

/** Waits until no session of this database is known by its bare token; what fails is tried again by whoever asks next. */
export function tokensHashed(): Promise<void> {
  asked.qingjingTokens ??= new WeakMap();
  const known = asked.qingjingTokens;
  const database = db();
  const work = known.get(database) ?? hashOldTokens().then(() => {});
  known.set(database, work);
  work.catch(() => known.delete(database));
  return work;
}

const STEP = 500;

/**
 * Hashes the tokens that an earlier version stored as they were, so that nobody is signed out. Any number of servers may
 * do it at once, and it may be killed: a token is replaced only as it was read. Returns how many there were.
 */
export async function hashOldTokens(): Promise<number> {
  let hashed = 0;
  for (;;) {
    const where = { NOT: { token: { startsWith: mark } } };
    const rows = await db().session.findMany({ where, select: { id: true, token: true }, take: STEP });
    if (rows.length > 0) await replace(rows);
    hashed += rows.length;
    if (rows.length < STEP) break;
  }
  if (hashed > 0) await wipeTraces();
  return hashed;
}

/** In one statement, past Prisma's updatedAt: nobody visited. */
async function replace(rows: { id: string; token: string }[]): Promise<void> {
  const values = rows.map(({ id, token }) => Prisma.sql`(${id}, ${token}, ${hashToken(token)})`);
  await db().$executeRaw`
    UPDATE "session" SET "token" = "fresh"."column3" FROM (VALUES ${Prisma.join(values)}) AS "fresh"
    WHERE "session"."id" = "fresh"."column1" AND "session"."token" = "fresh"."column2"`;
}
