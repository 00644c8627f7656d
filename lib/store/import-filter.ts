import { addDays, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { NumberKind } from "@/lib/numbers/profile";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { likeText } from "./dialect";
import type { NumberRange } from "./import-ranges";

/** What the preview is narrowed by; empty parts do not narrow. search: digits, or a contact's name. */
export type RowFilter = {
  search?: string;
  from?: Day;
  to?: Day;
  kinds?: NumberKind[];
  only?: "ticked" | "unticked" | "incoming" | "contacts";
};

/** The rows of these numbers that the filter lets through, as a condition; rejected ones never. */
export async function narrowedIn(range: NumberRange, filter: RowFilter): Promise<Prisma.Sql> {
  const parts = [range.rows, narrowed(filter)];
  if (filter.search) parts.push(sought(filter.search, await named(range, filter.search)));
  return Prisma.join(parts, " AND ");
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
async function named({ where }: NumberRange, search: string): Promise<string[]> {
  const name = search.toLowerCase();
  const rows = await db().importRow.findMany({
    where: { ...where, name: { not: "" } },
    select: { number: true, name: true },
  });
  return [
    ...new Set(rows.filter((row) => row.name.toLowerCase().includes(name)).map(({ number }) => number)),
  ];
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

const havings: Record<NonNullable<RowFilter["only"]>, Prisma.Sql> = {
  ticked: Prisma.sql`${countIf(Prisma.sql`"state" = 'new' AND "ticked"`)} > 0`,
  unticked: Prisma.sql`${countIf(Prisma.sql`"state" = 'new' AND NOT "ticked"`)} > 0`,
  incoming: Prisma.sql`${countIf(Prisma.sql`"state" <> 'out'`)} > 0`,
  contacts: Prisma.sql`MAX("name") <> ''`,
};

export function having({ only }: RowFilter): Prisma.Sql {
  return only ? havings[only] : Prisma.sql`1 = 1`;
}

/** The row's number stands in the log: whoever does has disturbed the person. The hidden number is nobody. */
export function isLogged(whose: string): Prisma.Sql {
  return Prisma.sql`("number" <> '' AND EXISTS (SELECT 1 FROM "Call"
    WHERE "ownerId" = ${whose} AND "deletedAt" IS NULL AND "Call"."number" = "ImportRow"."number"))`;
}
