import "server-only";
import type { Call } from "@/lib/calls/call";
import { type Refusal, refusalInCall } from "@/lib/calls/refusals";
import { callsIn, type Scope } from "./call-spans";
import { iso } from "./call-tally";
import { db } from "./db";

type Row = Pick<Call, "id" | "number" | "refusedWay"> & { at: string | Date };

/** The refusals said in calls: how many, the instant (ISO) of the first, and the latest of them, oldest first. */
export async function refusalsInCalls(
  ownerId: string,
  scope: Scope,
  most: number,
): Promise<{ count: number; first: string | null; latest: Refusal[] }> {
  const where = callsIn(ownerId, scope);
  const [[all], rows] = await Promise.all([
    db().$queryRaw<{ count: bigint; first: string | Date | null }[]>`
      SELECT COUNT(*) AS "count", MIN("at") AS "first" FROM "Call" WHERE ${where} AND "refused"`,
    db().$queryRaw<Row[]>`
      SELECT "id", "number", "at", "refusedWay" FROM "Call" WHERE ${where} AND "refused"
      ORDER BY "at" DESC, "id" DESC LIMIT ${most}`,
  ]);
  const latest = rows.map((row) => refusalInCall({ ...row, at: iso(row.at) ?? "" })).reverse();
  return { count: Number(all?.count ?? 0), first: iso(all?.first), latest };
}

/** Which of these numbers any call of the log has. */
export async function loggedAmong(ownerId: string, numbers: string[]): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < numbers.length; start += MANY) {
    const among = { in: numbers.slice(start, start + MANY) };
    const where = { ownerId, deletedAt: null, number: among };
    found.push(...(await db().call.groupBy({ by: "number", where })).map(({ number }) => number));
  }
  return found;
}

/** A database takes only so many values in one question. */
const MANY = 5000;
