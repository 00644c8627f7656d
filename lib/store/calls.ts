import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Call, NewCall } from "@/lib/calls/call";
import { Prisma } from "@/prisma/generated/client";
import { heldBy } from "./by-id";
import { columns, toCall, toSaid } from "./call-rows";
import { db } from "./db";
import { ownCalls } from "./own-calls";
import { pagedCalls } from "./paged-calls";
import { admit } from "./quota";
import { callsLike } from "./same-calls";
import { transact } from "./transact";

export { callsPerDay, kindsLogged, knownNumbers, numbersOf, ringsFrom, signsLogged } from "./call-counts";
export { listCalls } from "./call-list";

/** `id`: given when the same call may be sent twice, so that it is kept once. */
export async function addCall(
  ownerId: string,
  call: NewCall,
  id: string = crypto.randomUUID(),
): Promise<Call> {
  await admit(ownerId, "calls");
  return toCall(await db().call.create({ data: { id, ownerId, ...columns(call) } }));
}

/**
 * The same for a filling-in of the form that may come twice, and returns the id under which the call is kept. A first
 * visitor whose answer got lost has a new space the second time: the id is taken in the old one, and the call gets another.
 */
export async function logCall(ownerId: string, call: NewCall, id: string): Promise<string> {
  try {
    return (await addCall(ownerId, call, id)).id;
  } catch (fault) {
    if (!isTaken(fault)) throw fault;
    return ((await findCall(ownerId, id)) ?? (await addCall(ownerId, call))).id;
  }
}

function isTaken(fault: unknown): boolean {
  return fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === "P2002";
}

/** Keeps what the call said before; one that says the same again is no version of it. null when there is no such call. */
export async function editCall(ownerId: string, id: string, call: NewCall): Promise<Call | null> {
  return transact(ownerId, async (tx) => {
    const before = await tx.call.findFirst({ where: { id, ownerId, deletedAt: null } });
    if (!before) return null;
    const said = toSaid(before);
    if (isDeepStrictEqual(said, { ...said, ...call })) return toCall(before);
    await admit(ownerId, "versions", 1, tx);
    await tx.callVersion.create({ data: { callId: id, said } });
    return toCall(await tx.call.update({ where: { id }, data: columns(call) }));
  });
}

/** Out of sight, to be brought back by restoreCall. */
export async function deleteCall(ownerId: string, id: string): Promise<boolean> {
  const where = { id, ownerId, deletedAt: null };
  const { count } = await db().call.updateMany({ where, data: { deletedAt: new Date() } });
  return count > 0;
}

export async function restoreCall(ownerId: string, id: string): Promise<boolean> {
  const where = { id, ownerId, deletedAt: { not: null } };
  const { count } = await db().call.updateMany({ where, data: { deletedAt: null, restoredAt: new Date() } });
  return count > 0;
}

export async function findCall(ownerId: string, id: string): Promise<Call | null> {
  const row = await db().call.findFirst({ where: { id, ownerId, deletedAt: null } });
  return row && toCall(row);
}

/** ISO instant at which the call was read out of case data; null for what was written here, and for no call of the owner. */
export async function readBackAt(ownerId: string, id: string): Promise<string | null> {
  const where = { id, ownerId, deletedAt: null };
  const row = await db().call.findFirst({ where, select: { caseDataAt: true } });
  return row?.caseDataAt?.toISOString() ?? null;
}

/** What the call said before each edit, newest first; savedAt is the instant (ISO) at which it stopped saying so; isTold: as case data says. */
export async function callVersions(
  ownerId: string,
  id: string,
): Promise<{ savedAt: string; isTold: boolean; said: NewCall }[]> {
  const rows = await db().callVersion.findMany({
    where: { callId: id, call: { ownerId, deletedAt: null } },
    orderBy: { id: "desc" },
  });
  return rows.map(({ savedAt, caseDataAt, said }) => ({
    savedAt: savedAt.toISOString(),
    isTold: caseDataAt !== null,
    said: said as NewCall,
  }));
}

/** Every own call, oldest first. */
export async function allCalls(ownerId: string): Promise<Call[]> {
  return pagedCalls({ ownerId, ...ownCalls });
}

/** Those of the ids that are in the owner's log, read in out of somebody else's case data or not, oldest first. */
export async function callsByIds(ownerId: string, ids: string[]): Promise<Call[]> {
  // One long list of ids costs more than reading the log, and a database takes only so many parameters.
  if (ids.length > 500) {
    const wanted = new Set(ids);
    return (await pagedCalls({ ownerId, deletedAt: null })).filter((call) => wanted.has(call.id));
  }
  const rows = await db().call.findMany({
    where: { id: { in: ids }, ...heldBy(ownerId), deletedAt: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(toCall);
}

/** Ids of the own calls with the number, kind and minute of this one. */
export async function sameMinute(
  ownerId: string,
  call: Pick<Call, "kind" | "number" | "at">,
): Promise<string[]> {
  return (await callsLike(db(), ownerId, [call])).flatMap(({ id, isAnothers }) => (isAnothers ? [] : id));
}

/** How many are the owner's own. */
export async function countCalls(ownerId: string): Promise<number> {
  return db().call.count({ where: { ownerId, ...ownCalls } });
}
