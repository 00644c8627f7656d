import "server-only";
import type { SourceRow } from "@/lib/imports/row";
import { db } from "./db";

/** Says of a new row whether its writer told the caller to stop; only where the words beside it say so. */
export async function setSaidNo(
  ownerId: string,
  importId: string,
  nth: number,
  saidNo: boolean,
): Promise<void> {
  const where = { importId, nth, state: "new", import: { ownerId } };
  const found = await db().importRow.findFirst({ where });
  const said = found && (JSON.parse(found.said) as SourceRow);
  if (said?.saidNo === undefined) return;
  const key = { importId_nth: { importId, nth } };
  await db().importRow.update({ where: key, data: { said: JSON.stringify({ ...said, saidNo }) } });
}
