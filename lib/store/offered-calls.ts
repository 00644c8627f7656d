import "server-only";
import { hiddenNumber, unnamedMatter } from "@/lib/complaints/selection";
import { Prisma } from "@/prisma/generated/client";
import { callsIn } from "./call-spans";
import { busiestNumbers } from "./call-tally";
import { db } from "./db";
import { ownCalls } from "./own-calls";

/** What a rule may choose by: a matter or a number, as an address says it, with its calls. */
export type Offered = { key: string; count: number };

/** The matters of the log, the one with the oldest call first. */
export async function mattersLogged(ownerId: string): Promise<Offered[]> {
  const rows = await db().call.groupBy({
    by: "category",
    where: { ownerId, ...ownCalls },
    _count: true,
    orderBy: { _min: { at: "asc" } },
  });
  return rows.map(({ category, _count }) => {
    return { key: category === null ? unnamedMatter : String(category), count: _count };
  });
}

/** Which of the numbers: those with these digits, so many of them, without as many as are skipped. */
export type NumberPage = { q: string; skip: number; take: number };

/**
 * One page of the numbers of the log, the busiest first, with those asked for that are not on it; these come first. total:
 * of all pages.
 */
export async function numbersOffered(
  ownerId: string,
  asked: string[],
  { q, skip, take }: NumberPage,
): Promise<{ offers: Offered[]; total: number }> {
  const where = callsIn(ownerId, { callerId: null });
  const found = q ? Prisma.sql`${where} AND "number" LIKE ${`%${q}%`}` : where;
  const often = await busiestNumbers(found, take, skip);
  const known = new Set(often.numbers.map(({ number }) => number));
  const others = asked.map((key) => (key === hiddenNumber ? "" : key)).filter((number) => !known.has(number));
  const rows = await db().call.groupBy({
    by: "number",
    where: { ownerId, ...ownCalls, number: { in: others } },
    _count: true,
    orderBy: [{ _count: { number: "desc" } }, { number: "asc" }],
  });
  const all = [...rows.map(({ number, _count }) => ({ number, count: _count })), ...often.numbers];
  const offers = all.map(({ number, count }) => ({ key: number || hiddenNumber, count }));
  return { offers, total: often.shown + (often.hidden > 0 ? 1 : 0) };
}
