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

/** What is known stays, what is empty is filled. */
export async function fillComplainant(ownerId: string, added: Complainant): Promise<void> {
  const known = await complainantOf(ownerId);
  const filled = Object.entries(added).filter(([field]) => !known[field as keyof Complainant]);
  await saveComplainant(ownerId, { ...known, ...Object.fromEntries(filled) });
}
