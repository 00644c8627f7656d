import "server-only";
import type { Unmarked } from "./case-batch";
import { hangingOn } from "./case-hanging";
import { untouchedCall, untouchedComplaint, untouchedRefusal } from "./case-untouched";
import { db } from "./db";
import { dropWhere, type Table } from "./drop-where";
import { inPieces } from "./in-pieces";

/** Takes back what a case had written until it broke off; what was there before, and what came since, stays. */
export async function undoCase(ownerId: string, at: Date, unmarked: Unmarked): Promise<void> {
  const [own, marked] = [{ ownerId }, { ownerId, caseDataAt: at }];
  const { evidenceCalls, sources } = unmarked;
  await inPieces(evidenceCalls, (OR) => db().evidenceCall.deleteMany({ where: { OR, call: own } }));
  await inPieces(sources, (OR) => db().callSource.deleteMany({ where: { OR, call: own } }));
  await dropWhere(db().callVersion as unknown as Table, { caseDataAt: at, call: own });
  for (const table of [db().step, db().issuedLetter] as unknown as Table[])
    await dropWhere(table, { caseDataAt: at, complaint: own });
  const { refusal, complaint, import: imports, call, setApart, evidence } = db();
  await dropWhere(refusal as unknown as Table, { ...own, ...untouchedRefusal(at) });
  await dropWhere(
    complaint as unknown as Table,
    { ...own, ...untouchedComplaint(at) },
    hangingOn("complaint"),
  );
  await dropWhere(imports as unknown as Table, marked, hangingOn("import"));
  await dropWhere(call as unknown as Table, { ...own, ...untouchedCall(at) }, hangingOn("call"));
  await dropWhere(setApart as unknown as Table, marked);
  await db().callerNumber.deleteMany({ where: marked });
  await dropWhere(db().caller as unknown as Table, marked);
  const unsent = { ...marked, originalStatus: "not-received" };
  await dropWhere(evidence as unknown as Table, unsent, hangingOn("evidence"));
}
