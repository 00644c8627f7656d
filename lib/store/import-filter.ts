import { addDays, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { NumberKind } from "@/lib/numbers/profile";
import { Prisma } from "@/prisma/generated/client";
import { likeText } from "./dialect";
import { type NamedRow, type NumberRange, namedIn, pieces } from "./import-ranges";
import { ownCallsOnly } from "./own-calls";
import { keyring } from "./sealed/keys";
import { openOne } from "./sealed/row";

/** What the preview is narrowed by; empty parts do not narrow. search: digits, or a contact's name. */
export type RowFilter = {
  search?: string;
  from?: Day;
  to?: Day;
  kinds?: NumberKind[];
  only?: "ticked" | "unticked" | "incoming" | "contacts";
};

/** What the filter lets through of these numbers' rows, as a condition; rejected ones never. */
export async function letThrough(range: NumberRange, filter: RowFilter): Promise<Prisma.Sql> {
  if (!filter.search) return narrowed(filter);
  return Prisma.sql`${narrowed(filter)} AND ${sought(filter.search, await named(range, filter.search))}`;
}

/** The same of any number, and without looking at `search`. */
export function narrowed({ from, to, kinds }: RowFilter): Prisma.Sql {
  const parts = [
    Prisma.sql`"state" <> 'rejected'`,
    from ? Prisma.sql`"at" >= ${instantOf(from, "00:00")}` : null,
    to ? Prisma.sql`"at" < ${instantOf(addDays(to, 1), "00:00")}` : null,
    kinds?.length ? Prisma.sql`"numberKind" IN (${Prisma.join(kinds)})` : null,
  ];
  return Prisma.join(
    parts.filter((part) => part !== null),
    " AND ",
  );
}

/** Those of the numbers whose contact is named so. Names are sealed, so that only here it can be looked into them. */
async function named(range: NumberRange, search: string): Promise<string[]> {
  const name = search.toLowerCase();
  const numbers = new Set<string>();
  for await (const piece of pieces(range))
    for await (const rows of namedIn(piece)) {
      for (const row of rows)
        if (!numbers.has(row.number) && nameOf(row).toLowerCase().includes(name)) numbers.add(row.number);
      if (range.long !== undefined && numbers.size > 0) return [...numbers];
    }
  return [...numbers];
}

function nameOf({ number, name }: NamedRow): string {
  return openOne("ImportRow", "name", name, { number }, keyring());
}

function sought(search: string, named: string[]): Prisma.Sql {
  const digits = plain(search.replace(/[\s-]/g, ""));
  const byName = named.length > 0 ? Prisma.sql`"number" IN (${Prisma.join(named)})` : Prisma.sql`1 = 0`;
  return Prisma.sql`("number" LIKE ${`%${digits}%`} OR ${byName})`;
}

/** % and _ mean anything to LIKE; no number and no name needs them. */
function plain(text: string): string {
  return likeText(text.replace(/[%_]/g, ""));
}

export function countIf(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
}

/** A number belongs to those asked for when one of its rows is such a one. */
const marks: Record<NonNullable<RowFilter["only"]>, Prisma.Sql> = {
  ticked: Prisma.sql`"state" = 'new' AND "ticked"`,
  unticked: Prisma.sql`"state" = 'new' AND NOT "ticked"`,
  incoming: Prisma.sql`"state" <> 'out'`,
  contacts: Prisma.sql`"name" <> ''`,
};

/** How many rows are such ones; all, where nothing is asked for. */
export function marked({ only }: RowFilter): Prisma.Sql {
  return only ? countIf(marks[only]) : Prisma.sql`COUNT(*)`;
}

/** The row's number stands in the log: whoever does has disturbed the person. The hidden number is nobody. */
export function isLogged(whose: string): Prisma.Sql {
  return Prisma.sql`("number" <> '' AND EXISTS (SELECT 1 FROM "Call"
    WHERE "ownerId" = ${whose} AND ${ownCallsOnly} AND "Call"."number" = "ImportRow"."number"))`;
}
