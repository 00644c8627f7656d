import "server-only";
import type { Day } from "@/lib/deadlines/deadline";
import { onOtherDay, withGivenDay } from "@/lib/imports/pasted/given-day";
import type { RejectedRow, SourceRow } from "@/lib/imports/row";
import type { Tx } from "./db";
import { toRow } from "./import-reading";
import { transact } from "./transact";

/**
 * Says of which day a pasted row is that told it as 昨天, or told none: the first moves there, the second becomes a row to be
 * chosen, and is ticked. Any other row stays as it is.
 */
export async function setDay(ownerId: string, importId: string, nth: number, day: Day): Promise<void> {
  await transact(ownerId, async (tx) => {
    const where = { importId, nth, state: { in: ["new", "known", "rejected"] } };
    const found = await tx.importRow.findFirst({ where: { ...where, import: { ownerId, state: "read" } } });
    if (!found) return;
    const isNamed = found.state !== "rejected";
    const row = onDay(found.said, day, isNamed);
    if (!row) return;
    const changed = toRow(row, false);
    const ticked = isNamed ? found.ticked : changed.state === "new";
    await tx.importRow.update({ where: { importId_nth: { importId, nth } }, data: { ...changed, ticked } });
    await compareAnew(tx, importId, isNamed ? 0 : 1);
  });
}

function onDay(said: string, day: Day, isNamed: boolean): SourceRow | null {
  const now = new Date();
  return isNamed
    ? onOtherDay(JSON.parse(said) as SourceRow, day, now)
    : withGivenDay(JSON.parse(said) as RejectedRow, day, now);
}

/** fewer: rows that could not be read before. */
async function compareAnew(tx: Tx, importId: string, fewer: number): Promise<void> {
  const data = { rejected: { decrement: fewer }, comparedTo: "" };
  await tx.import.update({ where: { id: importId }, data });
}
