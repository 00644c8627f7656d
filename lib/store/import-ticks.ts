import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { isLogged } from "./import-filter";
import { numberRanges } from "./import-ranges";
import { isOwnImport } from "./imports";

/**
 * What is ticked before the person chooses, beyond all that came in: not the contacts, unless the log has the number
 * already; and of what does not say whether it came in, only the numbers of the log.
 */
export async function tickAtFirst(ownerId: string, importId: string): Promise<void> {
  if (!(await isOwnImport(ownerId, importId))) return;
  const logged = isLogged(ownerId);
  for await (const { rows } of numberRanges(importId)) {
    const named = numbersWith(rows, Prisma.sql`"name" <> ''`);
    const open = numbersWith(rows, Prisma.sql`("name" <> '' OR "direction" IS NULL)`);
    await tick(Prisma.sql`${rows} AND NOT ${logged} AND ${named}`, false);
    await tick(Prisma.sql`${rows} AND ${logged} AND ${open}`, true);
  }
}

/** The row's number has such a row among them. */
function numbersWith(rows: Prisma.Sql, some: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`"number" IN (SELECT "number" FROM "ImportRow" WHERE ${rows} AND "state" = 'new' AND ${some})`;
}

async function tick(which: Prisma.Sql, ticked: boolean): Promise<void> {
  await db()
    .$executeRaw`UPDATE "ImportRow" SET "ticked" = ${ticked} WHERE ${which} AND "state" = 'new' AND "ticked" <> ${ticked}`;
}

/** Those of some numbers that stand in the log: whoever does has disturbed the person. */
export async function loggedOf(ownerId: string, numbers: string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const where = { ownerId, deletedAt: null, number: { in: numbers } };
  const rows = await db().call.groupBy({ by: "number", where });
  return new Set(rows.map(({ number }) => number).filter(Boolean));
}
