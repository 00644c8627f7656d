import type { ListedNumber } from "@/lib/imports/preview";
import type { NumberKind } from "@/lib/numbers/profile";
import { breathe } from "@/lib/turns/breathe";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { countIf, narrowed, type RowFilter } from "./import-filter";
import { firstNumbers, type Placed } from "./import-order";
import { piecesOf } from "./import-ranges";
import { keyring } from "./sealed/keys";
import { openOne } from "./sealed/row";

/** total: of all pages. */
export type NumberPage = { numbers: ListedNumber[]; total: number };

export const pageSize = 50;

const counted = ["fresh", "ticked", "known", "out", "unclear", "sms", "deleted", "doubtful"] as const;
type Counted = (typeof counted)[number];
type Whole = number | bigint;
type Grouped = Omit<ListedNumber, "logged" | "kind" | "longest" | Counted> &
  Record<Counted, Whole> & {
    kind: string;
    longest: Whole | null;
  };

/** The numbers of a file, page by page (from 0): those that disturbed before, then the most frequent. */
export async function importNumbers(
  ownerId: string,
  importId: string,
  filter: RowFilter = {},
  page = 0,
): Promise<NumberPage> {
  const { first, total } = await firstNumbers(ownerId, importId, filter, (page + 1) * pageSize);
  const shown = first.slice(page * pageSize);
  const told = new Map((await tellAll(importId, shown, filter)).map((row) => [row.number, row]));
  const numbers = shown.flatMap(({ number, logged }) => {
    const row = told.get(number);
    return row ? [{ ...toNumber(row), logged: logged === 1 }] : [];
  });
  return { numbers, total };
}

/** So many numbers that are not long are told of at once: some thousands of rows. */
const few = 5;

/** All that is shown of these numbers, a few at a time, and of a long one piece by piece. */
async function tellAll(importId: string, shown: Placed[], filter: RowFilter): Promise<Grouped[]> {
  const told: Grouped[] = [];
  const short = shown.filter(({ long }) => !long).map(({ number }) => Prisma.sql`${number}`);
  for (let start = 0; start < short.length; start += few) {
    const numbers = Prisma.join(short.slice(start, start + few));
    const rows = Prisma.sql`"importId" = ${importId} AND "number" IN (${numbers})`;
    told.push(...(await tell(rows, filter)));
    await breathe();
  }
  for (const { number } of shown.filter(({ long }) => long)) {
    const pieces: Grouped[] = [];
    for await (const { rows } of piecesOf(importId, number)) pieces.push(...(await tell(rows, filter)));
    if (pieces.length > 0) told.push(pieces.reduce(together));
  }
  return told;
}

/** What two pieces of one number come to. */
function together(one: Grouped, other: Grouped): Grouped {
  const sums = counted.map((name) => [name, Number(one[name]) + Number(other[name])]);
  return {
    ...one,
    ...(Object.fromEntries(sums) as Record<Counted, number>),
    name: last(one.name, other.name),
    firstAt: first(one.firstAt, other.firstAt),
    lastAt: last(one.lastAt, other.lastAt),
    longest: longer(one.longest, other.longest),
  };
}

function first(...texts: [string, string]): string {
  return texts.sort()[0];
}

function last(...texts: [string, string]): string {
  return texts.sort()[1];
}

function longer(one: Whole | null, other: Whole | null): Whole | null {
  return one === null || (other !== null && other > one) ? other : one;
}

function tell(rows: Prisma.Sql, filter: RowFilter): Promise<Grouped[]> {
  return db().$queryRaw<Grouped[]>`
    SELECT "number", MAX("numberKind") AS "kind", MAX("name") AS "name", MIN("at") AS "firstAt", MAX("at") AS "lastAt",
      ${countIf(Prisma.sql`"state" = 'new'`)} AS "fresh",
      ${countIf(Prisma.sql`"state" = 'new' AND "ticked"`)} AS "ticked",
      ${countIf(Prisma.sql`"state" = 'known'`)} AS "known",
      ${countIf(Prisma.sql`"state" = 'out'`)} AS "out",
      ${countIf(Prisma.sql`"state" = 'new' AND "direction" IS NULL`)} AS "unclear",
      ${countIf(Prisma.sql`"kind" = 'sms' AND "state" <> 'out'`)} AS "sms",
      ${countIf(Prisma.sql`"state" = 'new' AND "deleted"`)} AS "deleted",
      ${countIf(Prisma.sql`"state" = 'new' AND "direction" IS NOT NULL AND "doubtful"`)} AS "doubtful",
      MAX(CASE WHEN "state" = 'new' THEN "seconds" END) AS "longest"
    FROM "ImportRow"
    WHERE ${rows} AND ${narrowed(filter)}
    GROUP BY "number"`;
}

function toNumber(row: Grouped) {
  const name = openOne("ImportRow", "name", row.name, { number: row.number }, keyring());
  const { fresh, ticked, known, out, unclear, sms, deleted, doubtful, longest, kind, ...rest } = row;
  return {
    ...rest,
    name,
    kind: kind as NumberKind,
    fresh: Number(fresh),
    ticked: Number(ticked),
    known: Number(known),
    out: Number(out),
    unclear: Number(unclear),
    sms: Number(sms),
    deleted: Number(deleted),
    doubtful: Number(doubtful),
    longest: longest === null ? null : Number(longest),
  };
}
