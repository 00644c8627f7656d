import "server-only";
import { untouchedCall, untouchedComplaint, untouchedRefusal, withoutOwnEntry } from "./case-untouched";
import { db, type Tx } from "./db";
import { deleteEvidence } from "./delete-evidence";
import { dropWhere, type Table } from "./drop-where";
import { inTurnOf } from "./file-turns";
import { foundInPieces, inPieces } from "./in-pieces";
import { foldLog } from "./traces";
import { transact } from "./transact";

/**
 * Takes out again what one reading of case data brought, by its moment (ISO instant). What its owner has changed or added to since
 * stays, and so do the calls, evidence and callers that anything that stays stands on. false where there is no such reading.
 */
export async function takeOutReading(ownerId: string, at: string): Promise<boolean> {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return false;
  // A case that is still being written is written to its end first.
  const gone = await inTurnOf(ownerId, () =>
    transact(ownerId, (tx) => dropReading(tx, ownerId, time), { timeout: 120_000 }),
  );
  const shown = await dropEvidence(ownerId, time);
  await foldLog();
  return gone + shown > 0;
}

async function dropReading(tx: Tx, ownerId: string, caseDataAt: Date): Promise<number> {
  const own = { ownerId, caseDataAt };
  const counts = [
    await dropHistory(tx, own),
    await dropComplaints(tx, own),
    await dropWhere(tx.refusal as unknown as Table, { ownerId, ...untouchedRefusal(caseDataAt) }),
    await dropWhere(tx.import as unknown as Table, own),
    await dropWhere(tx.call as unknown as Table, { ownerId, ...untouchedCall(caseDataAt) }),
    await dropWhere(tx.callVersion as unknown as Table, { caseDataAt, call: { ownerId } }),
    await tx.setApart.deleteMany({ where: own }),
    await dropCallers(tx, own),
    await tx.complainant.deleteMany({ where: own }),
  ];
  return counts.reduce((sum, { count }) => sum + count, 0);
}

type Own = { ownerId: string; caseDataAt: Date };

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

/** Letters and entries; an own entry that corrects one of them stands by itself from now on, one that takes it back has no use. */
async function dropHistory(tx: Tx, { ownerId, caseDataAt }: Own): Promise<{ count: number }> {
  const where = { caseDataAt, complaint: { ownerId } };
  const letters = await tx.issuedLetter.deleteMany({
    where: { caseDataAt, complaint: { ownerId, ...withoutOwnEntry } },
  });
  const ids = (await tx.step.findMany({ where, select: { id: true } })).map(({ id }) => id);
  await tx.step.deleteMany({ where });
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
  return { count: letters.count + ids.length };
}

async function dropComplaints(tx: Tx, { ownerId, caseDataAt }: Own): Promise<{ count: number }> {
  const where = { ownerId, ...untouchedComplaint(caseDataAt) };
  const ids = (await tx.complaint.findMany({ where, select: { id: true } })).map(({ id }) => id);
  await inPieces(ids, (piece) =>
    tx.complaint.updateMany({ where: { followsId: { in: piece } }, data: { followsId: null } }),
  );
  await inPieces(ids, (piece) => tx.complaint.deleteMany({ where: { id: { in: piece } } }));
  return { count: ids.length };
}

/**
 * Evidence on which no call, refusal or import of the owner's own stands, and no entry; a letter that was issued here keeps it, see
 * deleteEvidence. What the owner has sent or changed since is the owner's. Returns how many there were.
 */
async function dropEvidence(ownerId: string, caseDataAt: Date): Promise<number> {
  const own = { ownerId, caseDataAt };
  const unused = { caseDataAt, calls: { none: {} }, refusals: { none: {} }, imports: { none: {} } };
  const all = await db().evidence.findMany({ where: own, select: { id: true } });
  const shown = await shownInSteps(ownerId);
  for (const { id } of all) if (!shown.includes(id)) await deleteEvidence(ownerId, id, unused);
  await db().evidence.updateMany({ where: own, data: { caseDataAt: null } });
  return all.length;
}

/** All that is said after letters, with the ids of what shows it. */
async function shownInSteps(ownerId: string): Promise<string> {
  const steps = await db().step.findMany({ where: { complaint: { ownerId } }, select: { said: true } });
  return steps.map(({ said }) => said).join("\n");
}
