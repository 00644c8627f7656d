import type { Tx } from "./db";

/** Imports go along; of two answers about the same columns the one that is there already stays. */
export async function moveImports(tx: Tx, from: string, to: string): Promise<void> {
  await tx.import.updateMany({ where: { ownerId: from }, data: { ownerId: to, comparedTo: "" } });
  const there = await tx.columnChoice.findMany({ where: { ownerId: to }, select: { header: true } });
  const known = there.map(({ header }) => header);
  const met = await tx.contact.findMany({ where: { ownerId: to }, select: { number: true } });
  const numbers = met.map(({ number }) => number);
  await tx.contact.updateMany({
    where: { ownerId: from, number: { notIn: numbers } },
    data: { ownerId: to },
  });
  await tx.columnChoice.updateMany({
    where: { ownerId: from, header: { notIn: known } },
    data: { ownerId: to },
  });
}
