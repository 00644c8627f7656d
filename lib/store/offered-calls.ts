import "server-only";
import { hiddenNumber, unnamedMatter } from "@/lib/complaints/selection";
import { callsIn } from "./call-spans";
import { busiestNumbers } from "./call-tally";
import { db } from "./db";

/** What a rule may choose by: a matter or a number, as an address says it, with its calls. */
export type Offered = { key: string; count: number };

/** The matters of the log, the one with the oldest call first. */
export async function mattersLogged(ownerId: string): Promise<Offered[]> {
  const rows = await db().call.groupBy({
    by: "category",
    where: { ownerId, deletedAt: null },
    _count: true,
    orderBy: { _min: { at: "asc" } },
  });
  return rows.map(({ category, _count }) => {
    return { key: category === null ? unnamedMatter : String(category), count: _count };
  });
}

/** The numbers of the log with the most calls, and those asked for that have any, the busiest first. */
export async function numbersOffered(ownerId: string, asked: string[], most: number): Promise<Offered[]> {
  const often = await busiestNumbers(callsIn(ownerId, { callerId: null }), most);
  const known = new Set(often.numbers.map(({ number }) => number));
  const others = asked.map((key) => (key === hiddenNumber ? "" : key)).filter((number) => !known.has(number));
  const rows = await db().call.groupBy({
    by: "number",
    where: { ownerId, deletedAt: null, number: { in: others } },
    _count: true,
    orderBy: [{ _count: { number: "desc" } }, { number: "asc" }],
  });
  const all = [...often.numbers, ...rows.map(({ number, _count }) => ({ number, count: _count }))];
  return all.map(({ number, count }) => ({ key: number || hiddenNumber, count }));
}
