import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { callsIn, type Scope } from "./call-spans";
import { db } from "./db";
import { ownCallsOnly } from "./own-calls";
import { countAfterAtPorts, portsTold } from "./told-at-ports";

/**
 * How many calls of the scope came after a refusal that was meant for their number: said in a call from it, to it, to its
 * caller, or to everybody. As pattern() counts them; in one look, however many refusals there are, but for ports at which
 * a signed message was told no.
 */
export async function countAfterRefusals(ownerId: string, scope: Scope): Promise<number> {
  const toAll = await firstToAll(ownerId);
  const afterAll = toAll ? Prisma.sql`OR "at" > ${toAll}` : Prisma.empty;
  const [row] = await db().$queryRaw<{ count: bigint | number }[]>`
    WITH "told" AS (${toldTo(ownerId)}),
      "first" AS (SELECT "number" AS "told", MIN("at") AS "since" FROM "told" GROUP BY "number")
    SELECT COUNT(*) AS "count" FROM "Call" LEFT JOIN "first" ON "told" = "number"
    WHERE ${callsIn(ownerId, scope)} AND ("at" > "since" ${afterAll}) AND "number" NOT IN (${portsTold(ownerId)})`;
  return Number(row?.count ?? 0) + (await countAfterAtPorts(ownerId, scope));
}

/** Each number with the moment of each refusal that was meant for it alone, or for its caller. */
function toldTo(ownerId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT "number", "at" FROM "Call"
    WHERE "ownerId" = ${ownerId} AND ${ownCallsOnly} AND "refused" AND "number" <> ''
    UNION ALL SELECT "RefusalNumber"."number", "Refusal"."at" FROM "Refusal"
      JOIN "RefusalNumber" ON "refusalId" = "Refusal"."id"
    WHERE "ownerId" = ${ownerId} AND NOT "Refusal"."isAnothers" AND "callerId" IS NULL
    UNION ALL SELECT "CallerNumber"."number", "Refusal"."at" FROM "Refusal"
      JOIN "CallerNumber" ON "CallerNumber"."callerId" = "Refusal"."callerId"
    WHERE "Refusal"."ownerId" = ${ownerId} AND NOT "Refusal"."isAnothers"`;
}

async function firstToAll(ownerId: string): Promise<Date | null> {
  const where = { ownerId, isAnothers: false, callerId: null, numbers: { none: {} } };
  const { _min } = await db().refusal.aggregate({ where, _min: { at: true } });
  return _min.at;
}
