import "server-only";
import { type Filling, filledIn } from "@/lib/calls/fill";
import { breathe } from "@/lib/turns/breathe";
import { columns, toCall, toSaid } from "./call-rows";
import { db } from "./db";
import { ownCalls } from "./own-calls";
import { admit } from "./quota";
import { transact } from "./transact";

/** Calls changed at once: others have their turn in between. */
const STEP = 25;

/** Fills the gaps of all calls from these numbers; what each said before is kept. Returns how many were changed. */
export async function fillCalls(ownerId: string, numbers: string[], said: Filling): Promise<number> {
  const rows = await db().call.findMany({
    where: {
      ownerId,
      ...ownCalls,
      number: { in: numbers },
      OR: [{ kind: "call", how: null }, { category: null }],
    },
    select: { id: true },
  });
  await admit(ownerId, "versions", rows.length);
  let changed = 0;
  for (let start = 0; start < rows.length; start += STEP) {
    const ids = rows.slice(start, start + STEP).map(({ id }) => id);
    changed += await fillSome(ownerId, ids, said);
    await breathe();
  }
  return changed;
}

async function fillSome(ownerId: string, ids: string[], said: Filling): Promise<number> {
  return transact(ownerId, async (tx) => {
    const rows = await tx.call.findMany({ where: { id: { in: ids }, ownerId, deletedAt: null } });
    const filled = rows.flatMap((row) => {
      const after = filledIn(toCall(row), said);
      return after ? [{ row, after }] : [];
    });
    await tx.callVersion.createMany({
      data: filled.map(({ row }) => ({ callId: row.id, said: toSaid(row) })),
    });
    for (const { row, after } of filled)
      await tx.call.update({ where: { id: row.id }, data: columns(after) });
    return filled.length;
  });
}
