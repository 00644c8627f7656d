import "server-only";
import type { Tally } from "@/lib/calls/log-figures";
import type { Prisma } from "@/prisma/generated/client";
import { callsIn, type Scope } from "./call-spans";
import { db } from "./db";

/** refused: calls in which a no was said. */
type Counted = Omit<Tally, "afterRefusal"> & { refused: number };

/** What the calls of an owner, or of one caller, show when they are counted. most: so many numbers are named. */
export async function tallyOf(ownerId: string, scope: Scope, most = 100_000): Promise<Counted> {
  const where = callsIn(ownerId, scope);
  const [sums, days, hours, numbers] = await Promise.all([
    sumsOf(where),
    daysOf(where),
    hoursOf(where),
    busiestNumbers(where, most),
  ]);
  return { ...sums, days, hours, ...numbers };
}

/** SQLite gives back text. */
type Instant = string | Date | null;

async function sumsOf(where: Prisma.Sql) {
  const [row] = await db().$queryRaw<
    (Record<string, bigint | number | null> & Record<"first" | "last", Instant>)[]
  >`
    SELECT COUNT(*) AS "total", MIN("at") AS "first", MAX("at") AS "last",
      COUNT(*) FILTER (WHERE "kind" = 'sms') AS "messages",
      COUNT(*) FILTER (WHERE "how" = 'one-ring') AS "oneRing",
      COUNT(*) FILTER (WHERE "how" = 'missed') AS "missed",
      COUNT(*) FILTER (WHERE "how" = 'robot') AS "robot",
      COUNT(*) FILTER (WHERE "refused") AS "refused"
    FROM "Call" WHERE ${where}`;
  const count = (name: string) => Number(row?.[name] ?? 0);
  return {
    total: count("total"),
    messages: count("messages"),
    oneRing: count("oneRing"),
    missed: count("missed"),
    robot: count("robot"),
    refused: count("refused"),
    first: iso(row?.first),
    last: iso(row?.last),
  };
}

async function daysOf(where: Prisma.Sql): Promise<Tally["days"]> {
  const rows = await db().$queryRaw<{ day: string; count: bigint }[]>`
    SELECT "day", COUNT(*) AS "count" FROM "Call" WHERE ${where} GROUP BY "day" ORDER BY "day"`;
  return rows.map(({ day, count }) => ({ day, count: Number(count) }));
}

/** Of every day first, which an index holds in that order: SQLite would sort the whole log by the hour. */
async function hoursOf(where: Prisma.Sql): Promise<number[]> {
  const rows = await db().$queryRaw<{ hour: number; count: bigint }[]>`
    SELECT "hour", CAST(SUM("count") AS BIGINT) AS "count" FROM (
      SELECT "hour", COUNT(*) AS "count" FROM "Call" WHERE ${where} GROUP BY "day", "hour"
    ) AS "counted" GROUP BY "hour"`;
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { hour, count } of rows) hours[Number(hour)] = Number(count);
  return hours;
}

type NumberRow = {
  number: string;
  count: bigint;
  first: Instant;
  last: Instant;
  shown: bigint;
  hidden: bigint | null;
};

/** The numbers with the most calls first, without as many as are skipped; of as many, the one that rang first. */
export async function busiestNumbers(where: Prisma.Sql, most: number, skip = 0) {
  const rows = await db().$queryRaw<NumberRow[]>`
    WITH "counted" AS MATERIALIZED (
      SELECT "number", COUNT(*) AS "count", MIN("at") AS "first", MAX("at") AS "last"
      FROM "Call" WHERE ${where} GROUP BY "number"
    )
    SELECT "counted".*, (SELECT COUNT(*) FROM "counted") AS "shown",
      (SELECT "count" FROM "counted" WHERE "number" = '') AS "hidden"
    FROM "counted" ORDER BY "count" DESC, "first", "number" LIMIT ${most} OFFSET ${skip}`;
  const numbers = rows.map(({ number, count, first, last }) => {
    return { number, count: Number(count), first: iso(first) ?? "", last: iso(last) ?? "" };
  });
  const [hidden, all] = [Number(rows[0]?.hidden ?? 0), Number(rows[0]?.shown ?? 0)];
  return { numbers, shown: hidden > 0 ? all - 1 : all, hidden };
}

export function iso(at: Instant | undefined): string | null {
  return at ? new Date(at).toISOString() : null;
}
