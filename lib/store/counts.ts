import "server-only";
import { type CategoryCode, categories } from "@/lib/calls/categories";
import { addDays, dayInBeijing, weekday } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { identify } from "@/lib/numbers/identify";
import type { NumberKind } from "@/lib/numbers/profile";
import { Prisma } from "@/prisma/generated/client";
import { type Counted, type CountTable, fewest, tellable, toTens } from "./counts-rule";
import { db } from "./db";

/** The whole weeks (Monday to Sunday) before today that are counted. */
const WEEKS = 26;

/** total: of all calls of those weeks, each owner once; null when fewer than ten have any. */
export type Counts = { from: Day; to: Day; total: Omit<Counted, "cell"> | null; tables: CountTable[] };

/** How a cell is told from the others. */
type Cell = { cell: string; where: Prisma.Sql };

/**
 * For whoever runs the server: how many calls of how many owners, by week, province of the owner, kind of number and
 * category, each by itself and never crossed. Of a number only its length and first five digits leave the database.
 */
export async function counts(now: Date): Promise<Counts> {
  const to = addDays(dayInBeijing(now), -weekday(dayInBeijing(now)));
  const from = addDays(to, 1 - 7 * WEEKS);
  const among = Prisma.sql`c."deletedAt" IS NULL AND NOT c."isAnothers" AND c."day" >= ${from} AND c."day" <= ${to}`;
  const cells = {
    week: weeks(from),
    province: await provinces(among),
    kind: await kinds(among),
    category: chosen(),
  };
  const tables = [];
  for (const [by, some] of Object.entries(cells)) tables.push(await table(by, some, among));
  const all = await count([Prisma.sql`1 = 1`], among);
  return { from, to, total: all.owners >= fewest ? rounded(all) : null, tables };
}

async function table(by: string, cells: Cell[], among: Prisma.Sql): Promise<CountTable> {
  const counted: Counted[] = [];
  for (const { cell, where } of cells) counted.push({ cell, ...(await count([where], among)) });
  const wheres = new Map(cells.map(({ cell, where }) => [cell, where]));
  const together = (names: string[]) =>
    count(
      names.flatMap((name) => wheres.get(name) ?? []),
      among,
    );
  const there = counted.filter(({ calls }) => calls > 0);
  const { shown, hidden } = await tellable(there, async (names) => (await together(names)).owners);
  const rest = hidden.length > 0 ? await together(hidden) : null;
  return { by, cells: shown.map(rounded), rest: rest && rest.owners >= fewest ? rounded(rest) : null };
}

function rounded<T extends { calls: number; owners: number }>(one: T): T {
  return { ...one, calls: toTens(one.calls), owners: toTens(one.owners) };
}

async function count(wheres: Prisma.Sql[], among: Prisma.Sql): Promise<{ calls: number; owners: number }> {
  const [row] = await db().$queryRaw<{ calls: bigint | number; owners: bigint | number }[]>`
    SELECT COUNT(*) AS "calls", COUNT(DISTINCT c."ownerId") AS "owners" ${calls}
    WHERE ${among} AND (${Prisma.join(wheres, " OR ")})`;
  return { calls: Number(row?.calls ?? 0), owners: Number(row?.owners ?? 0) };
}

const calls = Prisma.sql`FROM "Call" c LEFT JOIN "Complainant" p ON p."ownerId" = c."ownerId"`;

function weeks(from: Day): Cell[] {
  return Array.from({ length: WEEKS }, (_, at) => {
    const monday = addDays(from, 7 * at);
    const sunday = addDays(monday, 6);
    return {
      cell: `${monday}—${sunday}`,
      where: Prisma.sql`(c."day" >= ${monday} AND c."day" <= ${sunday})`,
    };
  });
}

async function provinces(among: Prisma.Sql): Promise<Cell[]> {
  const rows = await db().$queryRaw<{ province: string }[]>`
    SELECT DISTINCT COALESCE(p."province", '') AS "province" ${calls} WHERE ${among}`;
  return rows.map(({ province }) => ({
    cell: province || "没写省份",
    where: Prisma.sql`COALESCE(p."province", '') = ${province}`,
  }));
}

function chosen(): Cell[] {
  const known = Object.keys(categories).map((code) => ({
    cell: categories[Number(code) as CategoryCode],
    where: Prisma.sql`c."category" = ${Number(code)}`,
  }));
  return [...known, { cell: "没选类型", where: Prisma.sql`c."category" IS NULL` }];
}

const beginning = Prisma.sql`(LENGTH(c."number") || ':' || SUBSTR(c."number", 1, 5))`;

async function kinds(among: Prisma.Sql): Promise<Cell[]> {
  const rows = await db().$queryRaw<{ beginning: string }[]>`
    SELECT DISTINCT ${beginning} AS "beginning" ${calls} WHERE ${among}`;
  const found = new Map<NumberKind, string[]>();
  for (const row of rows) {
    const kind = kindOfBeginning(row.beginning);
    found.set(kind, [...(found.get(kind) ?? []), row.beginning]);
  }
  return [...found].map(([kind, some]) => ({
    cell: kindNames[kind],
    where: Prisma.sql`${beginning} IN (${Prisma.join(some)})`,
  }));
}

/**
 * The kind of a number of which only its length and first five characters are known, as "11:17090". A service number
 * that came with an area code in front counts as one that fits nothing.
 */
export function kindOfBeginning(beginning: string): NumberKind {
  const [length = "0", first = ""] = beginning.split(":");
  return identify(first.padEnd(Number(length), "5")).kind;
}

const kindNames: Record<NumberKind, string> = {
  mobile: "手机",
  "virtual-mobile": "虚拟运营商手机号",
  iot: "物联网号",
  landline: "固定电话",
  "call-center": "95呼叫中心",
  enterprise: "95企业服务号",
  provincial: "96服务号",
  hosted: "400、800电话",
  "sms-port": "106短信",
  operator: "运营商客服",
  "public-service": "公共服务号",
  intermediary: "号码保护中间号",
  satellite: "卫星电话",
  international: "国际号码",
  hidden: "未显示号码",
  unknown: "认不出的号码",
};
