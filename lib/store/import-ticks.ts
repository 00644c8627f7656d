import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { isLogged } from "./import-filter";
import { hasRow } from "./import-long";
import { type NumberRange, numberRanges, pieces } from "./import-ranges";
import { isOwnImport } from "./imports";
import { ownCalls } from "./own-calls";

/**
 * What is ticked before the person chooses, beyond all that came in or was noted with what it sold: not the contacts, whom they talked to for long and whom
 * they called too, unless the log has the number already; and of what says neither, only the numbers of the log.
 */
export async function tickAtFirst(ownerId: string, importId: string): Promise<void> {
  if (!(await isOwnImport(ownerId, importId))) return;
  for await (const range of numberRanges(importId)) {
    if (range.long === undefined) await tickShort(ownerId, range.rows);
    else await tickLong(ownerId, range, range.long);
  }
}

async function tickShort(ownerId: string, rows: Prisma.Sql): Promise<void> {
  const logged = isLogged(ownerId);
  await tick(Prisma.sql`${rows} AND NOT ${logged} AND ${numbersWith(rows, ofTheirs)}`, false);
  await tick(Prisma.sql`${rows} AND ${logged} AND ${numbersWith(rows, open)}`, true);
}

const isNew = Prisma.sql`"state" = 'new'`;
const ofTheirs = Prisma.sql`(("kind" = 'call' AND "state" = 'out') OR (${isNew} AND ("name" <> '' OR ("direction" = 'in' AND NOT "ticked"))))`;
const open = Prisma.sql`(${isNew} AND ("name" <> '' OR NOT "ticked"))`;

async function tickLong(ownerId: string, range: NumberRange, number: string): Promise<void> {
  const logged = (await loggedOf(ownerId, [number])).size > 0;
  const such = logged ? open : ofTheirs;
  if (!(await hasRow(range, such))) return;
  for await (const { rows } of pieces(range)) await tick(rows, logged);
}

/** The row's number has such a row among them. */
function numbersWith(rows: Prisma.Sql, some: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`"number" IN (SELECT "number" FROM "ImportRow" WHERE ${rows} AND ${some})`;
}

async function tick(which: Prisma.Sql, ticked: boolean): Promise<void> {
  await db()
    .$executeRaw`UPDATE "ImportRow" SET "ticked" = ${ticked} WHERE ${which} AND "state" = 'new' AND "ticked" <> ${ticked}`;
}

/** Those of some numbers that stand in the log: whoever does has disturbed the person. */
export async function loggedOf(ownerId: string, numbers: string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const where = { ownerId, ...ownCalls, number: { in: numbers } };
  const rows = await db().call.groupBy({ by: "number", where });
  return new Set(rows.map(({ number }) => number).filter(Boolean));
}
