import { insertAll } from "./bulk";
import type { Tx } from "./db";

/** Imports go along; of two answers about the same columns the one that is there already stays. */
export async function moveImports(tx: Tx, from: string, to: string): Promise<void> {
  await tx.import.updateMany({ where: { ownerId: from }, data: { ownerId: to, comparedTo: "" } });
  const there = await tx.columnChoice.findMany({ where: { ownerId: to }, select: { header: true } });
  const known = there.map(({ header }) => header);
  await moveContacts(tx, from, to);
  await tx.columnChoice.updateMany({
    where: { ownerId: from, header: { notIn: known } },
    data: { ownerId: to },
  });
}

/** Written anew, since what is sealed of a contact is sealed for its owner. */
async function moveContacts(tx: Tx, from: string, to: string): Promise<void> {
  const met = await tx.contact.findMany({ where: { ownerId: to }, select: { number: true } });
  const numbers = new Set(met.map(({ number }) => number));
  const moving = await tx.contact.findMany({ where: { ownerId: from } });
  const added = moving.filter(({ number }) => !numbers.has(number));
  await insertAll(
    tx,
    "Contact",
    added.map(({ number, name }) => ({ ownerId: to, number, name })),
  );
}
