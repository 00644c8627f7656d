import "server-only";
import type { Unmarked } from "./case-batch";
import { db } from "./db";
import { DROPPED } from "./drop-rows";
import { inPieces } from "./in-pieces";

/** Takes back what a case had written until it broke off; what was there before, and what came since, stays. */
export async function undoCase(ownerId: string, at: Date, unmarked: Unmarked): Promise<void> {
  const [own, marked] = [{ ownerId }, { ownerId, caseDataAt: at }];
  const { evidenceCalls, sources } = unmarked;
  await inPieces(evidenceCalls, (OR) => db().evidenceCall.deleteMany({ where: { OR, call: own } }));
  await inPieces(sources, (OR) => db().callSource.deleteMany({ where: { OR, call: own } }));
  await drop(db().callVersion as unknown as Table, { caseDataAt: at, call: own });
  for (const table of [db().step, db().issuedLetter] as unknown as Table[])
    await drop(table, { caseDataAt: at, complaint: own });
  const { refusal, complaint, import: imports, call, setApart, evidence } = db();
  for (const table of [refusal, complaint, imports, call, setApart] as unknown as Table[])
    await drop(table, marked);
  await db().callerNumber.deleteMany({ where: marked });
  await drop(db().caller as unknown as Table, marked);
  await drop(evidence as unknown as Table, { ...marked, originalStatus: "not-received" });
}

/** As far as all of these tables are the same. */
type Table = {
  findMany(asked: object): Promise<{ id: unknown }[]>;
  deleteMany(asked: object): Promise<unknown>;
};

/** Step by step: others have their turn between two of them. */
async function drop(table: Table, where: object): Promise<void> {
  for (;;) {
    const ids = (await table.findMany({ where, select: { id: true }, take: DROPPED })).map(({ id }) => id);
    if (ids.length > 0) await table.deleteMany({ where: { ...where, id: { in: ids } } });
    if (ids.length < DROPPED) return;
  }
}
