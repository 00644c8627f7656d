import type { ListedNumber } from "@/lib/imports/preview";
import type { NumberKind } from "@/lib/numbers/profile";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { countIf, narrowed, type RowFilter } from "./import-filter";
import { firstNumbers } from "./import-order";
import { keyring } from "./sealed/keys";
import { openOne } from "./sealed/row";

/** total: of all pages. */
export type NumberPage = { numbers: ListedNumber[]; total: number };

export const pageSize = 50;

type Counted = "fresh" | "ticked" | "known" | "out" | "unclear" | "sms" | "deleted" | "doubtful";
type Grouped = Omit<ListedNumber, "logged" | "kind" | Counted> & { kind: string } & Record<
    Counted,
    number | bigint
  >;

/** The numbers of a file, page by page (from 0): those that disturbed before, then the most frequent. */
export async function importNumbers(
  ownerId: string,
  importId: string,
  filter: RowFilter = {},
  page = 0,
): Promise<NumberPage> {
  const { first, total } = await firstNumbers(ownerId, importId, filter, (page + 1) * pageSize);
  const shown = first.slice(page * pageSize);
  const told = new Map((await tell(importId, shown, filter)).map((row) => [row.number, row]));
  const numbers = shown.flatMap(({ number, logged }) => {
    const row = told.get(number);
    return row ? [{ ...toNumber(row), logged: logged === 1 }] : [];
  });
  return { numbers, total };
}

/** All that is shown of these few numbers. */
async function tell(importId: string, few: { number: string }[], filter: RowFilter): Promise<Grouped[]> {
  if (few.length === 0) return [];
  const numbers = few.map(({ number }) => number);
  return db().$queryRaw<Grouped[]>`
    SELECT "number", MAX("numberKind") AS "kind", MAX("name") AS "name", MIN("at") AS "firstAt", MAX("at") AS "lastAt",
      ${countIf(Prisma.sql`"state" = 'new'`)} AS "fresh",
      ${countIf(Prisma.sql`"state" = 'new' AND "ticked"`)} AS "ticked",
      ${countIf(Prisma.sql`"state" = 'known'`)} AS "known",
      ${countIf(Prisma.sql`"state" = 'out'`)} AS "out",
      ${countIf(Prisma.sql`"state" = 'new' AND "direction" IS NULL`)} AS "unclear",
      ${countIf(Prisma.sql`"kind" = 'sms' AND "state" <> 'out'`)} AS "sms",
      ${countIf(Prisma.sql`"state" = 'new' AND "deleted"`)} AS "deleted",
      ${countIf(Prisma.sql`"state" = 'new' AND "direction" IS NOT NULL AND "doubtful"`)} AS "doubtful"
    FROM "ImportRow"
    WHERE "importId" = ${importId} AND "number" IN (${Prisma.join(numbers)}) AND ${narrowed(filter)}
    GROUP BY "number"`;
}

function toNumber(row: Grouped) {
  const name = openOne("ImportRow", "name", row.name, { number: row.number }, keyring());
  const { fresh, ticked, known, out, unclear, sms, deleted, doubtful, kind, ...rest } = row;
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
  };
}
