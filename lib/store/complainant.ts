import "server-only";
import { Complainant, isSomebodyElse, nobody } from "@/lib/channels/complainant";
import { db, type Tx } from "./db";
import { transact } from "./transact";

/** Empty fields when nothing was saved yet. */
export async function complainantOf(ownerId: string, within: Tx = db()): Promise<Complainant> {
  const row = await within.complainant.findUnique({ where: { ownerId } });
  return row ? Complainant.parse(row) : nobody;
}

export async function saveComplainant(
  ownerId: string,
  complainant: Complainant,
  within: Tx = db(),
): Promise<void> {
  const fields = Complainant.parse(complainant);
  await within.complainant.upsert({ where: { ownerId }, create: { ownerId, ...fields }, update: fields });
}

/** What is known stays, what is empty is filled, but never with what is said of somebody else. Whether anything was. */
export async function fillComplainant(ownerId: string, added: Complainant): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    const known = await complainantOf(ownerId, tx);
    if (isSomebodyElse(known, added)) return false;
    const filled = Object.entries(added).filter(([field]) => !known[field as keyof Complainant]);
    await saveComplainant(ownerId, { ...known, ...Object.fromEntries(filled) }, tx);
    return filled.some(([, said]) => Boolean(said));
  });
}
