import { addDays, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { ListedNumber } from "@/lib/imports/preview";
import type { NumberKind } from "@/lib/numbers/profile";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { likeText } from "./dialect";
import { loggedNumbers } from "./import-ticks";
import { isOwnImport } from "./imports";
import { keyring } from "./sealed/keys";
import { openOne } from "./sealed/row";

/** What the preview is narrowed by; empty parts do not narrow. search: digits, or a contact's name. */
export type RowFilter = {
  search?: string;
  /** Numbers of the file whose contact is named as `search` says; withNamed finds them. */
  named?: string[];
  from?: Day;
  to?: Day;
  kinds?: NumberKind[];
  only?: "ticked" | "unticked" | "incoming" | "contacts";
};

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
  if (!(await isOwnImport(ownerId, importId))) return { numbers: [], total: 0 };
  const logged = await loggedNumbers(ownerId);
  const asked = await withNamed(importId, filter);
  const rows = await db().$queryRaw<Grouped[]>`
    SELECT "number", MAX("numberKind") AS "kind", MAX("name") AS "name", MIN("at") AS "firstAt", MAX("at") AS "lastAt",
      ${countIf(Prisma.sql`"state" = 'new'`)} AS "fresh",
      ${countIf(Prisma.sql`"state" = 'new' AND "ticked"`)} AS "ticked",
      ${countIf(Prisma.sql`"state" = 'known'`)} AS "known",
      ${countIf(Prisma.sql`"state" = 'out'`)} AS "out",
      ${countIf(Prisma.sql`"state" = 'new' AND "direction" IS NULL`)} AS "unclear",
      ${countIf(Prisma.sql`"kind" = 'sms' AND "state" <> 'out'`)} AS "sms",
      ${countIf(Prisma.sql`"state" = 'new' AND "deleted"`)} AS "deleted",
      ${countIf(Prisma.sql`"state" = 'new' AND "direction" IS NOT NULL AND "doubtful"`)} AS "doubtful"
    FROM "ImportRow" WHERE ${narrowed(importId, asked)}
    GROUP BY "number" HAVING ${having(filter)}`;
  const numbers = rows.map((row) => ({ ...toNumber(row), logged: logged.has(row.number) })).sort(wantedFirst);
  return { numbers: numbers.slice(page * pageSize, (page + 1) * pageSize), total: numbers.length };
}

function countIf(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
}

/** A database takes only so many values in one question; nobody looks for a name that so many have. */
const MANY = 5000;

/** Names are sealed, so that only here it can be looked into them. */
export async function withNamed(importId: string, filter: RowFilter): Promise<RowFilter> {
  const sought = filter.search?.toLowerCase();
  if (!sought) return filter;
  const rows = await db().importRow.findMany({
    where: { importId, name: { not: "" } },
    distinct: ["number"],
    select: { number: true, name: true },
  });
  const named = rows.filter(({ name }) => name.toLowerCase().includes(sought)).slice(0, MANY);
  return { ...filter, named: named.map(({ number }) => number) };
}

/** The rows the filter lets through, as a condition; rejected ones never. */
export function narrowed(importId: string, { search, named = [], from, to, kinds }: RowFilter): Prisma.Sql {
  const digits = search?.replace(/[\s-]/g, "") ?? "";
  const parts = [
    Prisma.sql`"importId" = ${importId} AND "state" <> 'rejected'`,
    search ? sought(plain(digits), named) : null,
    from ? Prisma.sql`"at" >= ${instantOf(from, "00:00")}` : null,
    to ? Prisma.sql`"at" < ${instantOf(addDays(to, 1), "00:00")}` : null,
    kinds?.length ? Prisma.sql`"numberKind" IN (${Prisma.join(kinds)})` : null,
  ];
  return Prisma.join(
    parts.filter((part) => part !== null),
    " AND ",
  );
}

function sought(digits: string, named: string[]): Prisma.Sql {
  const byName = named.length > 0 ? Prisma.sql`"number" IN (${Prisma.join(named)})` : Prisma.sql`1 = 0`;
  return Prisma.sql`("number" LIKE ${`%${digits}%`} OR ${byName})`;
}

/** % and _ mean anything to LIKE; no number and no name needs them. */
function plain(text: string): string {
  return likeText(text.replace(/[%_]/g, ""));
}

const havings: Record<NonNullable<RowFilter["only"]>, Prisma.Sql> = {
  ticked: Prisma.sql`${countIf(Prisma.sql`"state" = 'new' AND "ticked"`)} > 0`,
  unticked: Prisma.sql`${countIf(Prisma.sql`"state" = 'new' AND NOT "ticked"`)} > 0`,
  incoming: Prisma.sql`${countIf(Prisma.sql`"state" <> 'out'`)} > 0`,
  contacts: Prisma.sql`MAX("name") <> ''`,
};

export function having({ only }: RowFilter): Prisma.Sql {
  return only ? havings[only] : Prisma.sql`1 = 1`;
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

/** What disturbed before, then what rang most; the person's own calls last. */
function wantedFirst(a: ListedNumber, b: ListedNumber): number {
  const came = (one: ListedNumber) => one.fresh + one.known;
  return (
    Number(b.logged) - Number(a.logged) ||
    came(b) - came(a) ||
    b.lastAt.localeCompare(a.lastAt) ||
    a.number.localeCompare(b.number)
  );
}
