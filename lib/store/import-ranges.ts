import { Prisma } from "@/prisma/generated/client";
import { breathe } from "./breathe";
import { db } from "./db";

/** Rows that are gone through in one step: a few milliseconds, which is what others wait for it. */
const STEP = 1_000;

/** Some of the numbers of an import with all their rows, for either way of asking. */
export type NumberRange = { rows: Prisma.Sql; where: Prisma.ImportRowWhereInput };

/** All numbers of an import, step by step along the index: whatever is asked of some of them, others are served in between. */
export async function* numberRanges(importId: string): AsyncGenerator<NumberRange> {
  for (let after: string | undefined; ; ) {
    const last = await numberAt(importId, after);
    yield rangeOf(importId, after, last);
    await breathe();
    if (last === undefined) return;
    after = last;
  }
}

/** undefined: fewer rows than one step are left. */
async function numberAt(importId: string, after: string | undefined): Promise<string | undefined> {
  const rows = await db().importRow.findMany({
    where: { importId, number: { gt: after } },
    orderBy: { number: "asc" },
    skip: STEP - 1,
    take: 1,
    select: { number: true },
  });
  return rows[0]?.number;
}

function rangeOf(importId: string, after: string | undefined, last: string | undefined): NumberRange {
  const rows = [Prisma.sql`"importId" = ${importId}`];
  if (after !== undefined) rows.push(Prisma.sql`"number" > ${after}`);
  if (last !== undefined) rows.push(Prisma.sql`"number" <= ${last}`);
  return { rows: Prisma.join(rows, " AND "), where: { importId, number: { gt: after, lte: last } } };
}

/** All rows of an import by their places, step by step. */
export async function* placeRanges(importId: string): AsyncGenerator<Prisma.ImportRowWhereInput> {
  const { _max } = await db().importRow.aggregate({ where: { importId }, _max: { nth: true } });
  for (let from = 0; from < (_max.nth ?? 0); from += STEP) {
    yield { importId, nth: { gt: from, lte: from + STEP } };
    await breathe();
  }
}
