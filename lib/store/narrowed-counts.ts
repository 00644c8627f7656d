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

/** The same rule, its days widened to those of the numbers that have no call within them: who ticks a number means its calls. */
export async function widened(ownerId: string, rule: Selection): Promise<Selection> {
  const isBackwards = rule.to !== "" && rule.from > rule.to;
  if (rule.numbers.length === 0 || (!rule.from && !rule.to) || isBackwards) return rule;
  const within = await numbersWithin(ownerId, rule);
  const outside = rule.numbers.filter((number) => !within.has(number));
  if (outside.length === 0 || isLong(rule)) return rule;
  const where = ruleOf(ownerId, { ...rule, numbers: outside, from: "", to: "" });
  const { _min, _max } = await db().call.aggregate({ where, _min: { day: true }, _max: { day: true } });
  if (!_min.day || !_max.day) return rule;
  return {
    ...rule,
    from: rule.from && rule.from > _min.day ? _min.day : rule.from,
    to: rule.to && rule.to < _max.day ? _max.day : rule.to,
  };
}

function countedIn(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
