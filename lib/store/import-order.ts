import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { dialect } from "./dialect";
import { countIf, isLogged, letThrough, marked, type RowFilter } from "./import-filter";
import { type LongSum, sumLong } from "./import-long";
import { type NumberRange, numberRanges } from "./import-ranges";
import { loggedOf } from "./import-ticks";
import { isOwnImport } from "./imports";

/** What a number's place in the list hangs on. came: rows that are or were to be calls; long: see NumberRange. */
export type Placed = { number: string; came: number; lastAt: string; logged: number; long?: boolean };

/** So many numbers that come first, and how many there are. */
export async function firstNumbers(
  ownerId: string,
  importId: string,
  filter: RowFilter,
  most: number,
): Promise<{ first: Placed[]; total: number }> {
  let first: Placed[] = [];
  let total = 0;
  if (!(await isOwnImport(ownerId, importId))) return { first, total };
  for await (const range of numberRanges(importId)) {
    const found = await firstOf(ownerId, range, filter, most);
    total += found.total;
    first = [...first, ...found.first].sort(wantedFirst).slice(0, most);
  }
  return { first, total };
}

type Counted = "came" | "logged" | "total";
type Row = Omit<Placed, Counted> & Record<Counted, number | bigint>;

function toPlaced({ number, came, lastAt, logged }: Row): Placed {
  return { number, came: Number(came), lastAt, logged: Number(logged) };
}

type First = { first: Placed[]; total: number };

async function firstOf(owner: string, range: NumberRange, filter: RowFilter, most: number): Promise<First> {
  const through = await letThrough(range, filter);
  if (range.long !== undefined) return ofLong(owner, range.long, await sumLong(range, through, filter));
  const rows = await firstRows(owner, Prisma.sql`${range.rows} AND ${through}`, filter, most);
  return { first: rows.map(toPlaced), total: Number(rows[0]?.total ?? 0) };
}

async function ofLong(ownerId: string, number: string, { came, lastAt, marked }: LongSum): Promise<First> {
  if (marked === 0) return { first: [], total: 0 };
  const { size } = await loggedOf(ownerId, [number]);
  return { first: [{ number, came, lastAt, logged: size, long: true }], total: 1 };
}

/** The database holds back what cannot be among the first, so that nothing is made of it here. */
function firstRows(ownerId: string, rows: Prisma.Sql, filter: RowFilter, most: number): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT "number", "came", "lastAt", "logged", COUNT(*) OVER () AS "total" FROM (
      SELECT "number", MAX("at") AS "lastAt", CASE WHEN ${isLogged(ownerId)} THEN 1 ELSE 0 END AS "logged",
        ${countIf(Prisma.sql`"state" IN ('new', 'known')`)} AS "came"
      FROM "ImportRow" WHERE ${rows} GROUP BY "number" HAVING ${marked(filter)} > 0
    ) AS "all"
    ORDER BY "logged" DESC, "came" DESC, "lastAt" ${byCode()} DESC, "number" ${byCode()}
    LIMIT ${Math.min(most, MOST)}`;
}

/** More than one step has. */
const MOST = 1_000_000;

/** As JavaScript compares texts, and SQLite by itself. */
function byCode(): Prisma.Sql {
  return dialect() === "postgresql" ? Prisma.sql`COLLATE "C"` : Prisma.empty;
}

/** What disturbed before, then what rang most; the person's own calls last. */
function wantedFirst(a: Placed, b: Placed): number {
  const later = (one: string, other: string) => Number(one < other) - Number(one > other);
  return b.logged - a.logged || b.came - a.came || later(a.lastAt, b.lastAt) || later(b.number, a.number);
}
