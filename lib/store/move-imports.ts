import { breathe } from "@/lib/turns/breathe";
import { addContacts, contactsOf } from "./contacts";
import { db, type Tx } from "./db";
import { DROPPED } from "./drop-rows";

/** Imports go along; of two answers about the same columns the one that is there already stays. */
export async function moveImports(tx: Tx, from: string, to: string): Promise<void> {
  await tx.import.updateMany({ where: { ownerId: from }, data: { ownerId: to, comparedTo: "" } });
  const there = await tx.columnChoice.findMany({ where: { ownerId: to }, select: { header: true } });
  const known = there.map(({ header }) => header);
  await tx.columnChoice.updateMany({
    where: { ownerId: from, header: { notIn: known } },
    data: { ownerId: to },
  });
}

/** Step by step, written anew, since what is sealed of a contact is sealed for its owner. Can be begun anew. */
export async function moveContacts(from: string, to: string): Promise<void> {
  const moving = await contactsOf(from);
  if (moving.size === 0) return;
  await addContacts(
    to,
    [...moving].map(([number, name]) => ({ number, name })),
  );
  while (await dropSome(from)) await breathe();
}

async function dropSome(ownerId: string): Promise<boolean> {
  return (await db().contact.deleteMany({ where: { ownerId }, limit: DROPPED })).count === DROPPED;
}
