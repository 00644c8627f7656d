import { breathe } from "@/lib/turns/breathe";
import { db } from "./db";
import { placeRanges } from "./import-ranges";

/** So many go in one step: SQLite writes over each of them, and a message is long. */
export const DROPPED = 250;

/** Removes the rows of an import step by step; others are served in between. What breaks off is to be begun anew. */
export async function dropRows(importId: string): Promise<void> {
  for await (const where of placeRanges(importId, DROPPED)) await db().importRow.deleteMany({ where });
}

/** The same of what was deleted from the log before this moment; returns how many there were. */
export async function dropDeletedCalls(before: Date): Promise<number> {
  for (let gone = 0; ; ) {
    const where = { deletedAt: { lt: before } };
    const some = await db().call.findMany({ where, select: { id: true }, take: DROPPED });
    const id = { in: some.map((call) => call.id) };
    gone += (await db().call.deleteMany({ where: { ...where, id } })).count;
    await breathe();
    if (some.length < DROPPED) return gone;
  }
}
