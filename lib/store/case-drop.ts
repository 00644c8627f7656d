import "server-only";
import { longWork } from "@/lib/turns/breathe";
import { hangingOn } from "./case-hanging";
import { untouchedCall, untouchedComplaint, untouchedRefusal, withoutOwnEntry } from "./case-untouched";
import { db, type Tx } from "./db";
import { DROPPED } from "./drop-rows";
import { dropWhere, type Hanging, type Table } from "./drop-where";
import { foundInPieces, inPieces } from "./in-pieces";
import { transact } from "./transact";

/**
 * Takes out what one reading of case data brought, but for its evidence, step by step: others write in between. To be called
 * under a note, for what breaks off has to be gone on with; it can be begun anew. Returns how many there were.
 */
export async function dropReading(ownerId: string, caseDataAt: Date): Promise<number> {
  const own = { ownerId, caseDataAt };
  const { issuedLetter, refusal, import: imports, call, callVersion } = db();
  const ofCalls = { caseDataAt, call: { ownerId } };
  const letters = { caseDataAt, complaint: { ownerId, ...withoutOwnEntry } };
  return (
    (await drop(issuedLetter, letters)) +
    (await dropSteps(own)) +
    (await dropComplaints(own)) +
    (await drop(refusal, { ownerId, ...untouchedRefusal(caseDataAt) })) +
    (await drop(imports, own, hangingOn("import"))) +
    (await drop(call, { ownerId, ...untouchedCall(caseDataAt) }, hangingOn("call"))) +
    (await drop(callVersion, ofCalls)) +
    (await transact(ownerId, (tx) => dropPeople(tx, own)))
  );
}

async function drop(table: object, where: object, hanging: Hanging[] = []): Promise<number> {
  return (await longWork(() => dropWhere(table as Table, where, hanging))).count;
}

type Own = { ownerId: string; caseDataAt: Date };

async function dropSteps({ ownerId, caseDataAt }: Own): Promise<number> {
  const where = { caseDataAt, complaint: { ownerId } };
  for (let count = 0; ; ) {
    const gone = await transact(ownerId, (tx) => dropSomeSteps(tx, where));
    count += gone;
    if (gone < DROPPED) return count;
  }
}

/** An own entry that corrects one of them stands by itself from now on, one that takes it back has no use. */
async function dropSomeSteps(tx: Tx, where: object): Promise<number> {
  const ids = (await tx.step.findMany({ where, select: { id: true }, take: DROPPED })).map(({ id }) => id);
  await inPieces(ids, (piece) => tx.step.deleteMany({ where: { id: { in: piece } } }));
  const replacing = await foundInPieces(ids, (piece) =>
    tx.step.findMany({ where: { replacesId: { in: piece } }, select: { id: true, said: true } }),
  );
  const isTakenBack = ({ said }: { said: string }) => JSON.parse(said).kind === "taken-back";
  const [useless, left] = [replacing.filter(isTakenBack), replacing.filter((one) => !isTakenBack(one))];
  await inPieces(useless, (piece) =>
    tx.step.deleteMany({ where: { id: { in: piece.map(({ id }) => id) } } }),
  );
  await inPieces(left, (piece) =>
    tx.step.updateMany({ where: { id: { in: piece.map(({ id }) => id) } }, data: { replacesId: null } }),
  );
  return ids.length;
}

/** Those that follow one of them stand by themselves. */
async function dropComplaints({ ownerId, caseDataAt }: Own): Promise<number> {
  const where = { ownerId, ...untouchedComplaint(caseDataAt) };
  const ids = (await db().complaint.findMany({ where, select: { id: true } })).map(({ id }) => id);
  await inPieces(ids, (piece) =>
    db().complaint.updateMany({ where: { followsId: { in: piece } }, data: { followsId: null } }),
  );
  return drop(db().complaint, where, hangingOn("complaint"));
}

/** What was waved away, callers and the person's own details: some thousand rows at most. */
async function dropPeople(tx: Tx, own: Own): Promise<number> {
  const counts = [
    await tx.setApart.deleteMany({ where: own }),
    await dropCallers(tx, own),
    await tx.complainant.deleteMany({ where: own }),
  ];
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/**
 * One to whom a refusal that stays was said, of whose numbers a call stays, or of whom something was waved away, stays as it is. What
 * is left is the owner's.
 */
async function dropCallers(tx: Tx, own: Own): Promise<{ count: number }> {
  const heard = await callersHeard(tx, own);
  const alone = { refusals: { none: {} }, setsApart: { none: {} }, id: { notIn: heard } };
  const numbers = await tx.callerNumber.deleteMany({ where: { ...own, caller: alone } });
  const callers = await tx.caller.deleteMany({ where: { ...own, ...alone, numbers: { none: {} } } });
  for (const table of [tx.callerNumber, tx.caller] as unknown as { updateMany(asked: object): unknown }[])
    await table.updateMany({ where: own, data: { caseDataAt: null } });
  return { count: numbers.count + callers.count };
}

/** Of the callers that the reading named those from whose numbers there are calls. */
async function callersHeard(tx: Tx, own: Own): Promise<string[]> {
  const named = await tx.callerNumber.findMany({ where: own, select: { number: true, callerId: true } });
  const numbers = named.map(({ number }) => number);
  const calls = await foundInPieces(numbers, (piece) =>
    tx.call.findMany({
      where: { ownerId: own.ownerId, number: { in: piece } },
      distinct: ["number"],
      select: { number: true },
    }),
  );
  const called = new Set(calls.map(({ number }) => number));
  return [...new Set(named.filter(({ number }) => called.has(number)).map(({ callerId }) => callerId))];
}
