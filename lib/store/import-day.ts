import "server-only";
import { type Given, onOtherDay, withGiven } from "@/lib/imports/pasted/given-day";
import type { RejectedRow, SourceRow } from "@/lib/imports/row";
import type { Tx } from "./db";
import { toRow } from "./import-reading";
import { transact } from "./transact";

/**
 * Says when a pasted row was that told its day as 昨天, or told none, or no half of it: the first moves there, the others become rows to be
 * chosen, and are ticked. Any other row stays as it is.
 */
export async function setMoment(ownerId: string, importId: string, nth: number, given: Given): Promise<void> {
  await transact(ownerId, async (tx) => {
    const where = { importId, nth, state: { in: ["new", "known", "rejected"] } };
    const found = await tx.importRow.findFirst({ where: { ...where, import: { ownerId, state: "read" } } });
    if (!found) return;
    const isNamed = found.state !== "rejected";
    const row = onDay(found.said, given, isNamed);
    if (!row) return;
    const changed = toRow(row, false);
    const ticked = isNamed ? found.ticked : changed.state === "new";
    await tx.importRow.update({ where: { importId_nth: { importId, nth } }, data: { ...changed, ticked } });
    await compareAnew(tx, importId, isNamed ? 0 : 1);
  });
}

function onDay(said: string, given: Given, isNamed: boolean): SourceRow | null {
  const now = new Date();
  if (!isNamed) return withGiven(JSON.parse(said) as RejectedRow, given, now);
  return given.day ? onOtherDay(JSON.parse(said) as SourceRow, given.day, now) : null;
}

/** fewer: rows that could not be read before. */
async function compareAnew(tx: Tx, importId: string, fewer: number): Promise<void> {
  const data = { rejected: { decrement: fewer }, comparedTo: "" };
  await tx.import.update({ where: { id: importId }, data });
}
