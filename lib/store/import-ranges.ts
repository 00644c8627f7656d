import { breathe } from "@/lib/turns/breathe";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";

/** Rows that are gone through in one step: a few milliseconds, which is what others wait for it. */
const STEP = 1_000;

/** Some rows of an import, for either way of asking. */
export type RowRange = { rows: Prisma.Sql; where: Prisma.ImportRowWhereInput };

/**
 * Some of the numbers of an import with all their rows; `long`: one number alone, which has more rows than one step may
 * go through: what is asked of them is to be asked of each of its `pieces`.
 */
export type NumberRange = RowRange & { importId: string; long?: string };

/** Where a row stands in the index. */
type Place = { number: string; at: string; nth: number };

const BEFORE_ALL: Place = { number: "", at: "", nth: 0 };

/** All numbers of an import, step by step along the index: whatever is asked of some of them, others are served in between. */
export async function* numberRanges(importId: string): AsyncGenerator<NumberRange> {
  for (let after: string | undefined; ; ) {
    const last = await numberAt(importId, { after, rows: STEP });
    // Twice as far on there is another number, or none: the last one is no long one, and may come along.
    const beyond = last === undefined ? undefined : await numberAt(importId, { after, rows: 2 * STEP });
    const isLong = last !== undefined && beyond === last;
    const before = isLong ? await numberBefore(importId, after, last) : last;
    if (!isLong || before !== undefined) yield rangeOf(importId, after, before);
    if (isLong) yield { ...ofNumber(importId, last), importId, long: last };
    await breathe();
    if (last === undefined) return;
    after = last;
  }
}

/** Each number once. */
export async function numbersIn({ rows, long }: NumberRange): Promise<string[]> {
  if (long !== undefined) return [long];
  const found = await db().$queryRaw<{ number: string }[]>`
    SELECT DISTINCT "number" FROM "ImportRow" WHERE ${rows}`;
  return found.map(({ number }) => number);
}

/** The rows of one long number, step by step; of any other range the range itself. */
export async function* pieces(range: NumberRange): AsyncGenerator<RowRange> {
  if (range.long === undefined) yield range;
  else yield* piecesOf(range.importId, range.long);
}

/** All rows of one number, step by step. */
export async function* piecesOf(importId: string, number: string): AsyncGenerator<RowRange> {
  for (let from: Place = { ...BEFORE_ALL, number }; ; ) {
    const to = await placeAt(importId, number, from);
    yield pieceOf(importId, number, [from, to]);
    await breathe();
    if (!to) return;
    from = to;
  }
}

type Far = { after: string | undefined; rows: number };

/** The number of the row that stands so many rows further on. undefined: fewer are left. */
async function numberAt(importId: string, { after, rows }: Far): Promise<string | undefined> {
  const found = await db().importRow.findMany({
    where: { importId, number: { gt: after } },
    orderBy: { number: "asc" },
    skip: rows - 1,
    take: 1,
    select: { number: true },
  });
  return found[0]?.number;
}

/** The last number between the two. */
async function numberBefore(
  importId: string,
  after: string | undefined,
  number: string,
): Promise<string | undefined> {
  const found = await db().importRow.findFirst({
    where: { importId, number: { gt: after, lt: number } },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return found?.number;
}

async function placeAt(importId: string, number: string, from: Place): Promise<Place | undefined> {
  const [to] = await db().$queryRaw<Place[]>`SELECT "number", "at", "nth" FROM "ImportRow"
    WHERE ${pieceOf(importId, number, [from]).rows} ORDER BY "at", "nth" LIMIT 1 OFFSET ${STEP - 1}`;
  return to;
}

/** All rows of one number. */
export function ofNumber(importId: string, number: string): RowRange {
  return {
    rows: Prisma.sql`"importId" = ${importId} AND "number" = ${number}`,
    where: { importId, number },
  };
}

/** The rows of a number behind one place, up to another one. */
function pieceOf(importId: string, number: string, [from, to]: [Place, Place?]): RowRange {
  const rows = [
    ofNumber(importId, number).rows,
    Prisma.sql`("at", "nth") > (${from.at}, ${from.nth})`,
    to && Prisma.sql`("at", "nth") <= (${to.at}, ${to.nth})`,
  ];
  const { at, nth } = from;
  const behind = { at: { gte: at }, OR: [{ at: { gt: at } }, { nth: { gt: nth } }] };
  const upTo = to && { at: { lte: to.at }, OR: [{ at: { lt: to.at } }, { nth: { lte: to.nth } }] };
  return {
    rows: Prisma.join(
      rows.filter((one) => one !== undefined),
      " AND ",
    ),
    where: { importId, number, AND: [behind, upTo ?? {}] },
  };
}

function rangeOf(importId: string, after: string | undefined, last: string | undefined): NumberRange {
  const rows = [Prisma.sql`"importId" = ${importId}`];
  if (after !== undefined) rows.push(Prisma.sql`"number" > ${after}`);
  if (last !== undefined) rows.push(Prisma.sql`"number" <= ${last}`);
  const where = { importId, number: { gt: after, lte: last } };
  return { importId, rows: Prisma.join(rows, " AND "), where };
}

export type NamedRow = Place & { name: string };

/** Rows that are looked at by their names at once: each name has to be opened. */
const NAMES = 250;

/** The rows of a piece that have a name, a few at a time; the names as they are stored. */
export async function* namedIn({ rows }: RowRange): AsyncGenerator<NamedRow[]> {
  for (let last = BEFORE_ALL; ; ) {
    const named = await db().$queryRaw<NamedRow[]>`SELECT "number", "at", "nth", "name" FROM "ImportRow"
      WHERE ${rows} AND "name" <> '' AND ("number", "at", "nth") > (${last.number}, ${last.at}, ${last.nth})
      ORDER BY "number", "at", "nth" LIMIT ${NAMES}`;
    yield named;
    await breathe();
    if (named.length < NAMES) return;
    last = named.at(-1) ?? last;
  }
}

/** All rows of an import by their places, step by step. */
export async function* placeRanges(
  importId: string,
  step = STEP,
): AsyncGenerator<{ importId: string; nth: { gt: number; lte: number } }> {
  const { _max } = await db().importRow.aggregate({ where: { importId }, _max: { nth: true } });
  for (let from = 0; from < (_max.nth ?? 0); from += step) {
    yield { importId, nth: { gt: from, lte: from + step } };
    await breathe();
  }
}

/** What is told of a row at once, in bytes: taking it out of the database is one piece of work, which nobody can come into. */
const HEAVY = 256 * 1024;
const FEW = 25;
const MANY = 400;

export type OrderedRow = Place & { said: string };

/** All rows that may be calls, by number, moment and place; the longer they are, the fewer at once. */
export async function* rowsInOrder(importId: string): AsyncGenerator<OrderedRow> {
  for (let [last, take] = [BEFORE_ALL, FEW]; ; ) {
    const places = await placesAfter(importId, last, take);
    const rows = await rowsAt(importId, places);
    yield* rows;
    const heavy = rows.reduce((sum, { said }) => sum + said.length, 0);
    await breathe();
    if (places.length < take) return;
    last = places.at(-1) ?? last;
    take = heavy > HEAVY ? FEW : Math.min(MANY, take * 2);
  }
}

function placesAfter(importId: string, { number, at, nth }: Place, take: number): Promise<Place[]> {
  return db().$queryRaw<Place[]>`SELECT "number", "at", "nth" FROM "ImportRow"
    WHERE "importId" = ${importId} AND ("number", "at", "nth") > (${number}, ${at}, ${nth})
    ORDER BY "number", "at", "nth" LIMIT ${take}`;
}

async function rowsAt(importId: string, places: Place[]): Promise<OrderedRow[]> {
  const rows = await db().importRow.findMany({
    where: { importId, nth: { in: places.map(({ nth }) => nth) }, state: { in: ["new", "known"] } },
    select: { nth: true, said: true },
  });
  const said = new Map(rows.map((row) => [row.nth, row.said]));
  return places.flatMap((place) => {
    const text = said.get(place.nth);
    return text === undefined ? [] : [{ ...place, said: text }];
  });
}
