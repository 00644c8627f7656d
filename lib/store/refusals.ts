import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { StandaloneRefusal } from "@/lib/calls/refusals";
import type { Prisma } from "@/prisma/generated/client";
import { db, type Tx } from "./db";
import { admit } from "./quota";
import { toRefusals, withNumbers } from "./refusal-rows";
import { transact } from "./transact";

/** What the user says about one; evidence is linked apart from it. */
export type NewRefusal = Omit<StandaloneRefusal, "id" | "evidenceIds">;

/** Every own refusal said outside of calls, oldest first. */
export async function listRefusals(ownerId: string): Promise<StandaloneRefusal[]> {
  return listed(ownerId, { isAnothers: false });
}

/** The same with what came by somebody else's case data. */
export async function listRefusalsOfAll(ownerId: string): Promise<StandaloneRefusal[]> {
  return listed(ownerId, {});
}

async function listed(ownerId: string, which: { isAnothers?: boolean }): Promise<StandaloneRefusal[]> {
  const rows = await db().refusal.findMany({
    where: { ownerId, ...which },
    include: withNumbers,
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return toRefusals(ownerId, rows);
}

export async function findRefusal(ownerId: string, id: string): Promise<StandaloneRefusal | null> {
  const row = await db().refusal.findFirst({ where: { id, ownerId }, include: withNumbers });
  return (await toRefusals(ownerId, row ? [row] : []))[0] ?? null;
}

/**
 * Returns where it is; null when it names a caller that is not the owner's. `id`: given when the same may be sent twice;
 * one that somebody else has is not taken.
 */
export async function addRefusal(
  ownerId: string,
  said: NewRefusal,
  id: string = crypto.randomUUID(),
): Promise<string | null> {
  return transact(ownerId, async (tx) => {
    if (!(await isOwn(tx, ownerId, said.callerId))) return null;
    const taken = await tx.refusal.findUnique({ where: { id }, select: { ownerId: true } });
    if (taken?.ownerId === ownerId) return id;
    await admit(ownerId, "refusals", 1, tx);
    await admit(ownerId, "refusalNumbers", said.numbers.length, tx);
    const place = taken ? crypto.randomUUID() : id;
    await tx.refusal.create({ data: { id: place, ownerId, ...columns(said) } });
    await writeNumbers(tx, place, said);
    return place;
  });
}

/** false: no such refusal, or no such caller. */
export async function editRefusal(ownerId: string, id: string, said: NewRefusal): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    const before = await tx.refusal.findFirst({ where: { id, ownerId }, include: withNumbers });
    if (!before || !(await isOwn(tx, ownerId, said.callerId))) return false;
    if (isSaid(before, said)) return true;
    await tx.refusal.update({ where: { id }, data: { ...columns(said), changedAt: new Date() } });
    await tx.refusalNumber.deleteMany({ where: { refusalId: id } });
    await admit(ownerId, "refusalNumbers", said.numbers.length, tx);
    await writeNumbers(tx, id, said);
    return true;
  });
}

type Row = Prisma.RefusalGetPayload<{ include: typeof withNumbers }>;

/** Whether it says so already. */
function isSaid({ at, way, callerId, note, numbers }: Row, said: NewRefusal): boolean {
  const known = numbers.map(({ number }) => number);
  const wanted = said.callerId === null ? [...new Set(said.numbers)].toSorted() : [];
  return isDeepStrictEqual([{ at, way, callerId, note }, known.toSorted()], [columns(said), wanted]);
}

export async function deleteRefusal(ownerId: string, id: string): Promise<boolean> {
  return (await db().refusal.deleteMany({ where: { id, ownerId } })).count > 0;
}

/** Exactly these files show it from now on; files of others are left out. false: no such refusal. */
export async function linkRefusalEvidence(
  ownerId: string,
  id: string,
  evidenceIds: string[],
): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    if (!(await tx.refusal.findFirst({ where: { id, ownerId }, select: { id: true } }))) return false;
    const own = await tx.evidence.findMany({
      where: { ownerId, id: { in: evidenceIds } },
      select: { id: true },
    });
    const shown = await tx.evidenceRefusal.findMany({ where: { refusalId: id } });
    const known = new Set(shown.map(({ evidenceId }) => evidenceId));
    if (known.size === own.length && own.every((one) => known.has(one.id))) return true;
    await tx.evidenceRefusal.deleteMany({ where: { refusalId: id } });
    await admit(ownerId, "refusalProofs", own.length, tx);
    await tx.evidenceRefusal.createMany({ data: own.map((one) => ({ refusalId: id, evidenceId: one.id })) });
    await tx.refusal.update({ where: { id }, data: { changedAt: new Date() } });
    return true;
  });
}

async function isOwn(tx: Tx, ownerId: string, callerId: string | null): Promise<boolean> {
  return callerId === null || (await tx.caller.count({ where: { id: callerId, ownerId } })) > 0;
}

function columns({ at, way, callerId, note }: NewRefusal) {
  return { at: new Date(at), way, callerId, note };
}

/** Those of a caller are the caller's own. */
async function writeNumbers(tx: Tx, refusalId: string, { callerId, numbers }: NewRefusal): Promise<void> {
  if (callerId !== null) return;
  const data = [...new Set(numbers)].map((number) => ({ refusalId, number }));
  await tx.refusalNumber.createMany({ data });
}
