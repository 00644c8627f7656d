import "server-only";
import { matching, matterOf, numberKey, type Selection, unnamedMatter } from "@/lib/complaints/selection";
import { allCalls } from "./calls";
import { db } from "./db";
import { isLong, ruleOf } from "./selected-calls";

/** How many calls of each matter a rule takes by its numbers and days, whatever matters it names; the key is as an address says it. */
export async function mattersWithin(ownerId: string, rule: Selection): Promise<Map<string, number>> {
  const rest = { ...rule, matters: [] };
  if (isLong(rest)) return countedIn(matching(await allCalls(ownerId), rest).map(matterOf));
  const rows = await db().call.groupBy({ by: "category", where: ruleOf(ownerId, rest), _count: true });
  return new Map(
    rows.map(({ category, _count }) => [category === null ? unnamedMatter : String(category), _count]),
  );
}

/** The same of each number, by the matters and days of the rule. */
export async function numbersWithin(ownerId: string, rule: Selection): Promise<Map<string, number>> {
  const where = ruleOf(ownerId, { ...rule, numbers: [] });
  const rows = await db().call.groupBy({ by: "number", where, _count: true });
  return new Map(rows.map(({ number, _count }) => [numberKey({ number }), _count]));
}

function countedIn(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
