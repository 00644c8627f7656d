import "server-only";
import type { Columns } from "@/lib/imports/format";
import { db } from "./db";
import { quotaLeft } from "./quota";

/** What the person once said of a table with this header; null when it was never asked. */
export async function rememberedColumns(ownerId: string, header: string): Promise<Columns | null> {
  const row = await db().columnChoice.findUnique({ where: { ownerId_header: { ownerId, header } } });
  return row && (row.columns as Columns);
}

export async function rememberColumns(ownerId: string, header: string, columns: Columns): Promise<void> {
  const where = { ownerId_header: { ownerId, header } };
  // What does not fit is asked the next time.
  if ((await quotaLeft(ownerId, "columnChoices")) === 0) return;
  await db().columnChoice.upsert({ where, create: { ownerId, header, columns }, update: { columns } });
}
