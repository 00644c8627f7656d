import "server-only";
import type { Call } from "@/lib/calls/call";
import type { Caller } from "@/lib/calls/callers";
import { oldestFirst } from "@/lib/calls/pattern";
import type { Prisma } from "@/prisma/generated/client";
import { toCall } from "./call-rows";
import { allCalls } from "./calls";
import { db, type Tx } from "./db";
import { ownCalls } from "./own-calls";
import { admit } from "./quota";
import { keepRefusals } from "./refusal-rows";
import { transact } from "./transact";

const whole = {
  numbers: { select: { number: true }, orderBy: { number: "asc" } },
} satisfies Prisma.CallerInclude;

function toCaller(row: Prisma.CallerGetPayload<{ include: typeof whole }>): Caller {
  const { id, name, note, numbers } = row;
  return { id, name, note, numbers: numbers.map(({ number }) => number) };
}

/** Oldest first. */
export async function listCallers(ownerId: string): Promise<Caller[]> {
  const rows = await db().caller.findMany({
    where: { ownerId },
    include: whole,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toCaller);
}

export async function findCaller(ownerId: string, id: string): Promise<Caller | null> {
  const row = await db().caller.findFirst({ where: { id, ownerId }, include: whole });
  return row && toCaller(row);
}

/** Who is behind a number, as far as the user said. */
export async function callerOfNumber(ownerId: string, number: string): Promise<Caller | null> {
  const row = await db().caller.findFirst({
    where: { ownerId, numbers: { some: { number } } },
    include: whole,
  });
  return row && toCaller(row);
}

/** Numbers that belong to another caller stay there; null, and nothing made, when none is left. */
export async function addCaller(
  ownerId: string,
  { name, note, numbers }: Omit<Caller, "id">,
): Promise<string | null> {
  return transact(ownerId, async (tx) => {
    const free = await freeNumbers(tx, ownerId, numbers);
    if (free.length === 0) return null;
    await admit(ownerId, "callers", 1, tx);
    await admit(ownerId, "callerNumbers", free.length, tx);
    const { id } = await tx.caller.create({ data: { id: crypto.randomUUID(), ownerId, name, note } });
    await tx.callerNumber.createMany({ data: free.map((number) => ({ ownerId, callerId: id, number })) });
    return id;
  });
}

async function freeNumbers(tx: Tx, ownerId: string, numbers: string[]): Promise<string[]> {
  const taken = await tx.callerNumber.findMany({ where: { ownerId }, select: { number: true } });
  const known = new Set(taken.map(({ number }) => number));
  return [...new Set(numbers)].filter((number) => number !== "" && !known.has(number));
}

export async function describeCaller(
  ownerId: string,
  id: string,
  { name, note }: { name: string; note: string },
): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    const before = await tx.caller.findFirst({ where: { id, ownerId }, select: { name: true, note: true } });
    if (!before || (before.name === name && before.note === note)) return before !== null;
    await tx.caller.update({ where: { id }, data: { name, note } });
    return makeOwn(tx, id);
  });
}

/** What a case file had brought is the owner's once the owner has changed it, with its numbers. */
async function makeOwn(tx: Tx, id: string): Promise<true> {
  await tx.caller.update({ where: { id }, data: { caseDataAt: null } });
  await tx.callerNumber.updateMany({ where: { callerId: id }, data: { caseDataAt: null } });
  return true;
}

/** Adds those that belong to nobody yet. false: no such caller. */
export async function addNumbers(ownerId: string, id: string, numbers: string[]): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    if (!(await tx.caller.findFirst({ where: { id, ownerId }, select: { id: true } }))) return false;
    const free = await freeNumbers(tx, ownerId, numbers);
    if (free.length === 0) return true;
    await admit(ownerId, "callerNumbers", free.length, tx);
    await tx.callerNumber.createMany({ data: free.map((number) => ({ ownerId, callerId: id, number })) });
    return makeOwn(tx, id);
  });
}

/** The last number stays: a caller without any is nobody, and is dissolved instead. false: nothing taken out. */
export async function removeNumber(ownerId: string, id: string, number: string): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    const where = { callerId: id, ownerId };
    if ((await tx.callerNumber.count({ where })) < 2) return false;
    const { count } = await tx.callerNumber.deleteMany({ where: { ...where, number } });
    return count > 0 && makeOwn(tx, id);
  });
}

/** The numbers stand alone again; what was said to the caller stays said to them. false: no such caller. */
export async function dissolveCaller(ownerId: string, id: string): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    const caller = await tx.caller.findFirst({ where: { id, ownerId }, include: whole });
    if (!caller) return false;
    await keepRefusals(tx, ownerId, id, toCaller(caller).numbers);
    await tx.caller.delete({ where: { id } });
    return true;
  });
}

/** Calls from any of these numbers, oldest first. */
export async function callsOfNumbers(ownerId: string, numbers: string[]): Promise<Call[]> {
  if (numbers.length > 500) {
    const wanted = new Set(numbers);
    return (await allCalls(ownerId)).filter(({ number }) => wanted.has(number));
  }
  // In no order, or SQLite would go through the whole log in that order.
  const rows = await db().call.findMany({ where: { ownerId, ...ownCalls, number: { in: numbers } } });
  return oldestFirst(rows.map(toCall));
}
