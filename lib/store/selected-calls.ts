import "server-only";
import type { Call } from "@/lib/calls/call";
import { categoryCodes } from "@/lib/calls/categories";
import { oldestFirst } from "@/lib/calls/pattern";
import { hiddenNumber, matterOf, type Selection, selected, unnamedMatter } from "@/lib/complaints/selection";
import type { Prisma } from "@/prisma/generated/client";
import { toCall } from "./call-rows";
import { allCalls } from "./calls";
import { db } from "./db";
import { ownCalls } from "./own-calls";
import { PAGE, pagedCalls } from "./paged-calls";

/** A database takes only so many values in one question. */
const MANY = 500;

/** The calls a complaint is about, oldest first: only they are read. */
export async function callsSelected(ownerId: string, selection: Selection): Promise<Call[]> {
  if (isLong(selection)) return selected(await allCalls(ownerId), selection);
  const where = { AND: [ruleOf(ownerId, selection), { id: { notIn: selection.without } }] };
  if ((await db().call.count({ where })) > PAGE) return pagedCalls(where);
  // Asked for in order, SQLite would go through the whole log in that order.
  return oldestFirst((await db().call.findMany({ where })).map(toCall));
}

/** Whether the rule would take any call that came by somebody else's case data, were those not left out. */
export async function anyOfAnother(ownerId: string, selection: Selection): Promise<boolean> {
  const few = { ...selection, numbers: selection.numbers.slice(0, MANY) };
  const where = { ...ruleOf(ownerId, few), isAnothers: true };
  return (await db().call.findFirst({ where, select: { id: true } })) !== null;
}

export async function countSelected(ownerId: string, selection: Selection): Promise<number> {
  if (isLong(selection)) return (await callsSelected(ownerId, selection)).length;
  return db().call.count({
    where: { AND: [ruleOf(ownerId, selection), { id: { notIn: selection.without } }] },
  });
}

/** One page of what the rule takes before single calls are taken out, newest first; total: of all pages. */
export async function callsMatching(
  ownerId: string,
  selection: Selection,
  { skip, take }: { skip: number; take: number },
): Promise<{ calls: Call[]; total: number }> {
  if (selection.numbers.length > 0) {
    const all = (await callsSelected(ownerId, { ...selection, without: [] })).reverse();
    return { calls: all.slice(skip, skip + take), total: all.length };
  }
  const where = ruleOf(ownerId, selection);
  const [rows, total] = await Promise.all([
    db().call.findMany({ where, orderBy: [{ at: "desc" }, { id: "desc" }], skip, take }),
    db().call.count({ where }),
  ]);
  return { calls: rows.map(toCall), total };
}

/** A database takes only so many values in one question. */
export function isLong({ numbers, without }: Selection): boolean {
  return numbers.length + without.length > MANY;
}

/** What the rule takes of the own calls, before single ones are taken out. */
export function ruleOf(ownerId: string, { matters, numbers, from, to }: Selection): Prisma.CallWhereInput {
  const codes = categoryCodes.filter((code) => matters.includes(matterOf({ category: code })));
  const unnamed = matters.includes(unnamedMatter) ? [{ category: null }] : [];
  const shown = numbers.map((number) => (number === hiddenNumber ? "" : number));
  return {
    ownerId,
    ...ownCalls,
    ...(matters.length > 0 && { OR: [{ category: { in: codes } }, ...unnamed] }),
    ...(numbers.length > 0 && { number: { in: shown } }),
    day: { gte: from || undefined, lte: to || undefined },
  };
}
