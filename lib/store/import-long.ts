import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { countIf, marked, type RowFilter } from "./import-filter";
import { type NumberRange, pieces } from "./import-ranges";

/** What the rows of one long number come to. marked: those that `only` asks for. */
export type LongSum = { came: number; marked: number; lastAt: string };

/** Added up piece by piece; through: the rows that count. */
export async function sumLong(range: NumberRange, through: Prisma.Sql, filter: RowFilter): Promise<LongSum> {
  const sum: LongSum = { came: 0, marked: 0, lastAt: "" };
  for await (const { rows } of pieces(range)) {
    const [piece] = await db().$queryRaw<Piece[]>`
      SELECT MAX("at") AS "lastAt", ${marked(filter)} AS "marked",
        ${countIf(Prisma.sql`"state" IN ('new', 'known')`)} AS "came"
      FROM "ImportRow" WHERE ${rows} AND ${through}`;
    sum.came += Number(piece?.came ?? 0);
    sum.marked += Number(piece?.marked ?? 0);
    if (piece?.lastAt && piece.lastAt > sum.lastAt) sum.lastAt = piece.lastAt;
  }
  return sum;
}

type Piece = { came: number | bigint | null; marked: number | bigint | null; lastAt: string | null };

/** Whether a long number has such a row. */
export async function hasRow(range: NumberRange, such: Prisma.Sql): Promise<boolean> {
  for await (const { rows } of pieces(range)) {
    const found = await db().$queryRaw<unknown[]>`
      SELECT 1 FROM "ImportRow" WHERE ${rows} AND ${such} LIMIT 1`;
    if (found.length > 0) return true;
  }
  return false;
}
