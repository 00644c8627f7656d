import { addDays, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { NumberKind } from "@/lib/numbers/profile";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { loggedNumbers } from "./import-compare";
import { isOwnImport } from "./imports";

/** What the preview is narrowed by; empty parts do not narrow. search: digits, or a contact's name. */
export type RowFilter = {
  search?: string;
  from?: Day;
  to?: Day;
  kinds?: NumberKind[];
  only?: "ticked" | "unticked" | "incoming" | "contacts";
};

/** One number of a file, as far as the filter lets its rows through. Instants are ISO. */
export type ImportNumber = {
  number: string;
  kind: NumberKind;
  /** In the person's contacts; "" when it is nobody they know. */
  name: string;
  firstAt: string;
  lastAt: string;
  /** Rows that may become calls, and how many of them are ticked. */
  fresh: number;
  ticked: number;
  /** Rows that the log has already. */
  known: number;
  /** Calls the person made. */
  out: number;
  /** Of the fresh ones, those of which the source does not say whether they came in. */
  unclear: number;
  sms: number;
  /** The log has this number: it has disturbed before. */
  logged: boolean;
};

export type NumberPage = { numbers: ImportNumber[] /** Of all pages. */; total: number };

const size = 50;

type Grouped = Omit<
  ImportNumber,
  "logged" | "kind" | "fresh" | "ticked" | "known" | "out" | "unclear" | "sms"
> & {
  kind: string;
} & Record<"fresh" | "ticked" | "known" | "out" | "unclear" | "sms", number | bigint>;

/** The numbers of a file, page by page (from 0): those that disturbed before, then the most frequent. */
export async function importNumbers(
  ownerId: string,
  importId: string,
  filter: RowFilter = {},
  page = 0,
): Promise<NumberPage> {
  if (!(await isOwnImport(ownerId, importId))) return { numbers: [], total: 0 };
  const logged = await loggedNumbers(ownerId);
  const rows = await db().$queryRaw<Grouped[]>`
    SELECT "number", MAX("numberKind") AS "kind", MAX("name") AS "name", MIN("at") AS "firstAt", MAX("at") AS "lastAt",
      ${countIf(Prisma.sql`"state" = 'new'`)} AS "fresh",
      ${countIf(Prisma.sql`"state" = 'new' AND "ticked"`)} AS "ticked",
      ${countIf(Prisma.sql`"state" = 'known'`)} AS "known",
      ${countIf(Prisma.sql`"state" = 'out'`)} AS "out",
      ${countIf(Prisma.sql`"state" = 'new' AND "direction" IS NULL`)} AS "unclear",
      ${countIf(Prisma.sql`"kind" = 'sms' AND "state" <> 'out'`)} AS "sms"
    FROM "ImportRow" WHERE ${narrowed(importId, filter)}
    GROUP BY "number" HAVING ${having(filter)}`;
  const numbers = rows.map((row) => toNumber(row, logged)).sort(wantedFirst);
  return { numbers: numbers.slice(page * size, (page + 1) * size), total: numbers.length };
}

export const pageSize = size;

function countIf(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
}

/** The rows the filter lets through, as a condition; rejected ones never. */
export function narrowed(importId: string, { search, from, to, kinds }: RowFilter): Prisma.Sql {
  const digits = search?.replace(/[\s-]/g, "") ?? "";
  const parts = [
    Prisma.sql`"importId" = ${importId} AND "state" <> 'rejected'`,
    search
      ? Prisma.sql`("number" LIKE ${`%${plain(digits)}%`} OR "name" LIKE ${`%${plain(search)}%`})`
      : null,
    from ? Prisma.sql`"at" >= ${instantOf(from, "00:00")}` : null,
    to ? Prisma.sql`"at" < ${instantOf(addDays(to, 1), "00:00")}` : null,
    kinds?.length ? Prisma.sql`"numberKind" IN (${Prisma.join(kinds)})` : null,
  ];
  return Prisma.join(
    parts.filter((part) => part !== null),
    " AND ",
  );
}

/** % and _ mean anything to LIKE; no number and no name needs them. */
function plain(text: string): string {
  return text.replace(/[%_]/g, "");
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

function toNumber(
  { fresh, ticked, known, out, unclear, sms, kind, ...rest }: Grouped,
  logged: Set<string>,
): ImportNumber {
  return {
    ...rest,
    kind: kind as NumberKind,
    fresh: Number(fresh),
    ticked: Number(ticked),
    known: Number(known),
    out: Number(out),
    unclear: Number(unclear),
    sms: Number(sms),
    logged: logged.has(rest.number),
  };
}

/** What disturbed before, then what rang most; the person's own calls last. */
function wantedFirst(a: ImportNumber, b: ImportNumber): number {
  const came = (one: ImportNumber) => one.fresh + one.known;
  return (
    Number(b.logged) - Number(a.logged) ||
    came(b) - came(a) ||
    b.lastAt.localeCompare(a.lastAt) ||
    a.number.localeCompare(b.number)
  );
}
