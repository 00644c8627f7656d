import "server-only";
import { breathe, longWork } from "@/lib/turns/breathe";
import { complainantOf, fillComplainant } from "./complainant";
import { db, type Tx } from "./db";
import { piecesOf } from "./in-pieces";
import { mergeSameFiles } from "./merge-files";
import { moveCallers } from "./move-callers";
import { mergeTwins, moveSomeCalls } from "./move-calls";
import { moveContacts, moveImports } from "./move-imports";
import { transact } from "./transact";
import type { Twin } from "./twins";

/**
 * Brings all rows of one space into another, step by step: others write in between. Every step leaves each row in one of the two, and
 * the last one ends the first space. To be called under a note, for what breaks off has to be gone on with; it can be begun
 * anew. Returns whether anything was filled in of the person. twins: calls that both have.
 */
export async function moveRows(from: string, to: string, twins: Twin[]): Promise<boolean> {
  const person = await fillComplainant(to, await complainantOf(from));
  const step = <T>(work: (tx: Tx) => Promise<T>) => breathe().then(() => transact([from, to], work));
  await longWork(async () => {
    for (const prints of piecesOf(await printsOf(from)))
      await step((tx) => mergeSameFiles(tx, from, to, prints));
    for (const piece of piecesOf(twins)) await step((tx) => mergeTwins(tx, from, to, piece));
    while (await step((tx) => moveSomeCalls(tx, from, to)));
    await moveContacts(from, to);
  });
  await transact([from, to], (tx) => moveRest(tx, from, to));
  return person;
}

async function printsOf(ownerId: string): Promise<string[]> {
  const rows = await db().evidence.findMany({ where: { ownerId }, select: { sha256: true } });
  return rows.map(({ sha256 }) => sha256);
}

/** What one space has only some thousand of, and what came into it since. */
async function moveRest(tx: Tx, from: string, to: string): Promise<void> {
  const rows = { where: { ownerId: from }, data: { ownerId: to } };
  while (await moveSomeCalls(tx, from, to));
  await moveCallers(tx, from, to);
  await tx.evidence.updateMany(rows);
  await tx.complaint.updateMany(rows);
  await moveImports(tx, from, to);
  await tx.user.deleteMany({ where: { id: from } });
  await tx.user.updateMany({ where: { id: to }, data: { updatedAt: new Date() } }); // by which whoever reads it meanwhile knows: see unmoved.ts
}
