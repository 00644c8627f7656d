import "server-only";
import { noAnswers } from "@/lib/channels/answers";
import type { Prisma } from "@/prisma/generated/client";
import { fromAnswers, toAnswers } from "./complaint-answers";
import { db, type Tx } from "./db";
import { deleteEvidence } from "./delete-evidence";
import { dropWhere, type Table } from "./drop-where";
import { inTurnOf } from "./file-turns";
import { foundInPieces, inPieces } from "./in-pieces";
import { foldLog } from "./traces";
import { transact } from "./transact";

/**
 * Takes out again what one reading of case data brought, by its moment (ISO instant). What the owner has added stays: a call
 * that was edited here or that something of elsewhere stands on, a complaint with own letters or entries, evidence of own calls. false where there is no such reading.
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
    await dropWhere(tx.refusal as unknown as Table, own),
    await dropWhere(tx.import as unknown as Table, own),
    await dropWhere(tx.callVersion as unknown as Table, { caseDataAt, call: { ownerId } }),
    await dropWhere(tx.call as unknown as Table, { ...own, ...standsAlone(caseDataAt) }),
    await tx.setApart.deleteMany({ where: own }),
    await tx.callerNumber.deleteMany({ where: own }),
    await tx.caller.deleteMany({ where: { ...own, numbers: { none: {} }, refusals: { none: {} } } }),
    await tx.complainant.deleteMany({ where: own }),
  ];
  // What has a number or a refusal of the owner's own is the owner's.
  await tx.caller.updateMany({ where: own, data: { caseDataAt: null } });
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** Only an edit leaves a version that no case file brought; what a list, a complaint or evidence of elsewhere stands on stays. */
function standsAlone(caseDataAt: Date): Prisma.CallWhereInput {
  const elsewhere = { OR: [{ caseDataAt: null }, { caseDataAt: { not: caseDataAt } }] };
  return {
    versions: { none: { caseDataAt: null } },
    sources: { none: { import: elsewhere } },
    complaints: { none: { complaint: elsewhere } },
    evidence: { none: { evidence: elsewhere } },
  };
}

type Own = { ownerId: string; caseDataAt: Date };

/** Letters and entries; an own entry that corrects one of them stands by itself from now on, one that takes it back has no use. */
async function dropHistory(tx: Tx, { ownerId, caseDataAt }: Own): Promise<{ count: number }> {
  const where = { caseDataAt, complaint: { ownerId } };
  const letters = await tx.issuedLetter.deleteMany({ where });
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

async function dropComplaints(tx: Tx, own: Own): Promise<{ count: number }> {
  const empty = { ...own, letters: { none: {} }, steps: { none: {} } };
  const gone = await tx.complaint.findMany({ where: empty, select: { id: true } });
  const ids = gone.map(({ id }) => id);
  await inPieces(ids, (piece) =>
    tx.complaint.updateMany({ where: { followsId: { in: piece } }, data: { followsId: null } }),
  );
  await inPieces(ids, (piece) => tx.complaint.deleteMany({ where: { id: { in: piece } } }));
  for (const { id, answers } of await tx.complaint.findMany({ where: own }))
    await tx.complaint.update({ where: { id }, data: { answers: withoutTold(answers) } });
  return { count: ids.length };
}

function withoutTold(json: Parameters<typeof toAnswers>[0]) {
  const { told = [], ...said } = toAnswers(json);
  return fromAnswers({ ...said, ...Object.fromEntries(told.map((field) => [field, noAnswers[field]])) });
}

/**
 * Evidence on which no call, refusal or import of the owner's own stands, and no entry; a letter that was issued here keeps it, see
 * deleteEvidence. What the owner has sent meanwhile is the owner's. Returns how many there were.
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
