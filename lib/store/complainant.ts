import "server-only";
import { Complainant, nobody } from "@/lib/channels/complainant";
import { db } from "./db";

/** Empty fields when nothing was saved yet. */
export async function complainantOf(ownerId: string): Promise<Complainant> {
  const row = await db().complainant.findUnique({ where: { ownerId } });
  return row ? Complainant.parse(row) : nobody;
}

export async function saveComplainant(ownerId: string, complainant: Complainant): Promise<void> {
  const fields = Complainant.parse(complainant);
  await db().complainant.upsert({ where: { ownerId }, create: { ownerId, ...fields }, update: fields });
}
