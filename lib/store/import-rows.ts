import type { RowState } from "@/lib/imports/choice";
import type { ListedRejected, ListedRow } from "@/lib/imports/preview";
import type { RejectedRow, SourceRow } from "@/lib/imports/row";
import type { NumberKind } from "@/lib/numbers/profile";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { letThrough, marked, narrowed, type RowFilter } from "./import-filter";
import { sumLong } from "./import-long";
import { type NumberRange, numberRanges, pieces, piecesOf, placeRanges } from "./import-ranges";
import { isOwnImport } from "./imports";

/** How many rows of a file are what, and how many of the new ones are ticked. */
export type RowCounts = Record<RowState, number> & { ticked: number };

export async function countRows(ownerId: string, importId: string): Promise<RowCounts> {
  const counts: RowCounts = { new: 0, known: 0, out: 0, rejected: 0, ticked: 0 };
  for await (const where of placeRanges(importId)) {
    const rows = await db().importRow.groupBy({
      by: ["state", "ticked"],
      where: { ...where, import: { ownerId } },
      _count: true,
    });
    for (const { state, ticked, _count } of rows) {
      counts[state as RowState] += _count;
      if (state === "new" && ticked) counts.ticked += _count;
    }
  }
  return counts;
}

/** Which kinds of numbers a file has, the most rows first. */
export async function kindsOfRows(ownerId: string, importId: string): Promise<NumberKind[]> {
  const counts = new Map<string, number>();
  for await (const range of placeRanges(importId)) {
    const where = { ...range, import: { ownerId }, state: { not: "rejected" } };
    const rows = await db().importRow.groupBy({ by: "numberKind", where, _count: true });
    for (const { numberKind, _count } of rows) counts.set(numberKind, (counts.get(numberKind) ?? 0) + _count);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.map(([kind]) => kind as NumberKind);
}

const most = 200;

/** The rows of one number, latest first, so many at a time; `more`: how many are left. */
export async function rowsOfNumber(
  ownerId: string,
  importId: string,
  number: string,
  page = 0,
): Promise<{ rows: ListedRow[]; more: number }> {
  if (!(await isOwnImport(ownerId, importId))) return { rows: [], more: 0 };
  const where = { importId, number, ...isRead };
  const orderBy = [{ at: "desc" }, { nth: "desc" }] satisfies Prisma.ImportRowOrderByWithRelationInput[];
  const total = await db().importRow.count({ where });
  // Those that are passed over are counted in the index only.
  const places = await db().importRow.findMany({
    where,
    orderBy,
    skip: page * most,
    take: most,
    select: { nth: true },
  });
  const nth = { in: places.map((place) => place.nth) };
  const rows = await db().importRow.findMany({ where: { importId, nth }, orderBy });
  return { rows: rows.map(toShown), more: Math.max(0, total - page * most - rows.length) };
}

/** Only what could not be read has no time: the index tells the two apart. */
const isRead = { at: { gt: "" } };

type Stored = { nth: number; state: string; ticked: boolean; deleted: boolean; said: string };

function toShown({ nth, state, ticked, deleted, said }: Stored): ListedRow {
  return { nth, state: state as RowState, ticked, deleted, said: JSON.parse(said) as SourceRow };
}

/** What could not be read, in the order of the file, 100 at a time; page from 0. */
export async function rejectedRows(ownerId: string, importId: string, page = 0): Promise<ListedRejected[]> {
  const rows = await db().importRow.findMany({
    where: { importId, import: { ownerId }, number: "", at: "", state: "rejected" },
    orderBy: { nth: "asc" },
    skip: page * 100,
    take: 100,
    select: { nth: true, said: true },
  });
  return rows.map(({ nth, said }) => ({ ...(JSON.parse(said) as RejectedRow), nth }));
}

/** Ticks or unticks the new rows of one number, as far as the filter lets them through; returns how many changed. */
export async function tickNumber(
  ownerId: string,
  importId: string,
  number: string,
  ticked: boolean,
  filter: RowFilter = {},
): Promise<number> {
  const { from, to } = filter;
  if (!(await isOwnImport(ownerId, importId))) return 0;
  let changed = 0;
  for await (const { rows } of piecesOf(importId, number))
    changed += await set(ticked, Prisma.sql`${rows} AND ${narrowed({ from, to })}`);
  return changed;
}

/** Ticks or unticks one row. */
export async function tickRow(
  ownerId: string,
  importId: string,
  nth: number,
  ticked: boolean,
): Promise<number> {
  if (!(await isOwnImport(ownerId, importId))) return 0;
  return set(ticked, Prisma.sql`"importId" = ${importId} AND "nth" = ${nth}`);
}

/** Ticks or unticks whatever the filter shows. */
export async function tickShown(
  ownerId: string,
  importId: string,
  ticked: boolean,
  filter: RowFilter = {},
): Promise<number> {
  return setInSteps(ownerId, importId, ticked, (range) => shown(range, filter));
}

/** Leaves ticked only what the filter shows. */
export async function tickOnlyShown(
  ownerId: string,
  importId: string,
  filter: RowFilter = {},
): Promise<number> {
  return setInSteps(
    ownerId,
    importId,
    false,
    async (range) => Prisma.sql`NOT (${await shown(range, filter)})`,
  );
}

async function shown(range: NumberRange, filter: RowFilter): Promise<Prisma.Sql> {
  const through = await letThrough(range, filter);
  if (!filter.only) return through;
  if (range.long !== undefined)
    return (await sumLong(range, through, filter)).marked > 0 ? through : Prisma.sql`1 = 0`;
  const rows = Prisma.sql`${range.rows} AND ${through}`;
  return Prisma.sql`${through} AND "number" IN (SELECT "number" FROM "ImportRow" WHERE ${rows} GROUP BY "number" HAVING ${marked(filter)} > 0)`;
}

/** which: the rows in question among those of some numbers. */
async function setInSteps(
  ownerId: string,
  importId: string,
  ticked: boolean,
  which: (range: NumberRange) => Promise<Prisma.Sql>,
): Promise<number> {
  if (!(await isOwnImport(ownerId, importId))) return 0;
  let changed = 0;
  for await (const range of numberRanges(importId)) {
    const those = await which(range);
    for await (const { rows } of pieces(range))
      changed += await set(ticked, Prisma.sql`${rows} AND ${those}`);
  }
  return changed;
}

function set(ticked: boolean, which: Prisma.Sql): Promise<number> {
  return db()
    .$executeRaw`UPDATE "ImportRow" SET "ticked" = ${ticked} WHERE ${which} AND "state" = 'new' AND "ticked" <> ${ticked}`;
}
