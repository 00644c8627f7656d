import "server-only";
import { type Filling, filledIn } from "@/lib/calls/fill";
import { breathe } from "@/lib/turns/breathe";
import { columns, toCall, toSaid } from "./call-rows";
import { db } from "./db";
import { inEditTurn, inEditTurns } from "./file-turns";
import { partyNow } from "./heavy-turn";
import { piecesOf } from "./in-pieces";
import { ownCalls } from "./own-calls";
import { admit } from "./quota";
import { transact } from "./transact";

/** Calls changed at once: others have their turn in between. */
const STEP = 25;

/**
 * Fills the gaps of all calls from these numbers, in edit turns of its own; what each said before is kept. Returns how many were
 * changed. Throws QueueFull, and fills none, where too many long edits wait.
 */
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
  const ids = rows.map(({ id }) => id);
  if (ids.length <= STEP) return inEditTurn(ownerId, () => fillSome(ownerId, ids, said));
  let changed = 0;
  const fill = (some: string[]) => fillSome(ownerId, some, said);
  for await (const more of inEditTurns(await partyNow(ownerId), piecesOf(ids, STEP), fill)) {
    changed += more;
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
