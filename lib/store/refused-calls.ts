import "server-only";
import type { Call } from "@/lib/calls/call";
import { allRefusals, type Refusal, refusalInCall } from "@/lib/calls/refusals";
import { Prisma } from "@/prisma/generated/client";
import { callsIn, type Scope } from "./call-spans";
import { iso } from "./call-tally";
import { db } from "./db";
import { ownCalls } from "./own-calls";

type Row = Pick<Call, "id" | "number" | "refusedWay" | "kind" | "smsText"> & {
  at: Instant;
  caseDataAt: Instant | null;
};
type Instant = string | Date;

/** The latest refusals said in calls, oldest first. */
export async function refusalsInCalls(ownerId: string, scope: Scope, most: number): Promise<Refusal[]> {
  // Those of one caller are few: asked for in order, SQLite would go through the whole log in that order.
  const latest =
    scope.callerId === null ? Prisma.sql`ORDER BY "at" DESC, "id" DESC LIMIT ${most}` : Prisma.empty;
  const rows = await db().$queryRaw<Row[]>`
    SELECT "id", "number", "at", "refusedWay", "kind", "smsText", "caseDataAt" FROM "Call" WHERE ${callsIn(ownerId, scope)} AND "refused" ${latest}`;
  const said = rows.map((row) =>
    refusalInCall({ ...row, at: iso(row.at) ?? "", caseDataAt: iso(row.caseDataAt ?? undefined) }),
  );
  return allRefusals(said, []).slice(-most);
}

/** Which of these numbers any call of the log has. */
export async function loggedAmong(ownerId: string, numbers: string[]): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < numbers.length; start += MANY) {
    const among = { in: numbers.slice(start, start + MANY) };
    const where = { ownerId, ...ownCalls, number: among };
    found.push(...(await db().call.groupBy({ by: "number", where })).map(({ number }) => number));
  }
  return found;
}

/** A database takes only so many values in one question. */
const MANY = 5000;
