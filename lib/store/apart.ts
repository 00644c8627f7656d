import "server-only";
import type { SetApart } from "@/lib/calls/callers";
import { db } from "./db";
import { admit } from "./quota";
import { transact } from "./transact";

/** Suggestions that were waved away, oldest first. */
export async function listApart(ownerId: string): Promise<SetApart[]> {
  const rows = await db().setApart.findMany({ where: { ownerId }, orderBy: { createdAt: "asc" } });
  return rows.map(({ callerId, numbers }) => ({ callerId, numbers: numbers as string[] }));
}

/** Returns the id by which it is taken back. null: no such caller. */
export async function setApart(ownerId: string, { callerId, numbers }: SetApart): Promise<string | null> {
  return transact(ownerId, async (tx) => {
    const caller = callerId === null || (await tx.caller.findFirst({ where: { id: callerId, ownerId } }));
    if (!caller) return null;
    await admit(ownerId, "apart", 1, tx);
    const { id } = await tx.setApart.create({
      data: { id: crypto.randomUUID(), ownerId, callerId, numbers },
    });
    return id;
  });
}

/** It may be suggested again. false: nothing of that kind. */
export async function takeBackApart(ownerId: string, id: string): Promise<boolean> {
  return (await db().setApart.deleteMany({ where: { id, ownerId } })).count > 0;
}
