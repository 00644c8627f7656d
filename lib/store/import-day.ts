import "server-only";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { type Given, onOtherDay, rowsGiven } from "@/lib/imports/pasted/given-day";
import type { RejectedRow, SourceRow } from "@/lib/imports/row";
import { insertAll } from "./bulk";
import type { Tx } from "./db";
import { toRow } from "./import-reading";
import { transact } from "./transact";
import { admitWaiting } from "./waiting-rows";

/**
 * Says when a pasted row was that told its day as 昨天, or told none, no clock, or no half of it: the first moves there, the others become
 * rows to be chosen, one for each time that was meant, and are ticked. Any other row stays as it is. Throws OverQuota when they
 * would be more than may wait. Returns whether the row is one with that: none is moved to a time to come.
 */
export async function setMoment(
  ownerId: string,
  importId: string,
  nth: number,
  given: Given,
): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    const where = { importId, nth, state: { in: ["new", "known", "rejected"] } };
    const found = await tx.importRow.findFirst({ where: { ...where, import: { ownerId, state: "read" } } });
    if (!found) return false;
    const isNamed = found.state !== "rejected";
    const [row, ...others] = onDay(found.said, given, isNamed);
    if (!row) return false;
    await admitWaiting(ownerId, importId, others.length, tx);
    const changed = toRow(row, false);
    const ticked = isNamed ? found.ticked : changed.state === "new";
    await tx.importRow.update({ where: { importId_nth: { importId, nth } }, data: { ...changed, ticked } });
    await addRows(tx, importId, others);
    await compareAnew(tx, importId, { fewer: isNamed ? 0 : 1, more: others.length });
    return true;
  });
}

function onDay(said: string, given: Given, isNamed: boolean): SourceRow[] {
  const now = new Date();
  if (!isNamed) return rowsGiven(JSON.parse(said) as RejectedRow, given, now);
  const row = JSON.parse(said) as SourceRow;
  const moved = given.day ? onOtherDay(row, given.day, now) : null;
  return moved && dayInBeijing(moved.at) === given.day ? [moved] : [];
}

/** Behind all others: the further calls of a line that was one row. */
async function addRows(tx: Tx, importId: string, rows: SourceRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { _max } = await tx.importRow.aggregate({ where: { importId }, _max: { nth: true } });
  const data = rows.map((row, at) => {
    const read = toRow(row, false);
    return { importId, nth: (_max.nth ?? 0) + at + 1, ...read, ticked: read.state === "new" };
  });
  await insertAll(tx, "ImportRow", data);
}

/** fewer: rows that could not be read before; more: rows that were none of their own. */
async function compareAnew(
  tx: Tx,
  importId: string,
  { fewer, more }: { fewer: number; more: number },
): Promise<void> {
  const data = { rejected: { decrement: fewer }, read: { increment: more }, comparedTo: "" };
  await tx.import.update({ where: { id: importId }, data });
}
