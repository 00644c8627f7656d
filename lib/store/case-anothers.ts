import "server-only";
import type { CaseFile } from "@/lib/complaints/case-file";
import type { Tx } from "./db";
import { inPieces } from "./in-pieces";
import { keepAllRefusals } from "./refusal-rows";
import { transact } from "./transact";

const itsOwn = { isAnothers: true } as const;

/**
 * The case data of somebody else: nothing of it is the owner's to say. Whom that person takes for one caller is no
 * belief of the owner's, so a refusal stays said to the numbers it was said to.
 */
export function anothers(file: CaseFile): CaseFile {
  return {
    ...file,
    calls: file.calls.map((call) => ({ ...call, ...itsOwn, knewMyName: null })),
    evidence: file.evidence.map((one) => ({ ...one, ...itsOwn })),
    complaints: file.complaints.map((one) => ({ ...one, ...itsOwn })),
    refusals: file.refusals.map((one) => ({ ...one, ...itsOwn, callerId: null })),
    callers: [],
    apart: [],
  };
}

/** As if it had been known from the start. */
export async function makeAnothers(ownerId: string, caseDataAt: Date): Promise<void> {
  const where = { ownerId, caseDataAt };
  await transact(ownerId, async (tx) => {
    for (const table of [tx.complaint, tx.evidence, tx.refusal] as unknown as Table[])
      await table.updateMany({ where, data: itsOwn });
    await tx.call.updateMany({ where, data: { ...itsOwn, knewMyName: null } });
    await dropCallers(tx, where);
  });
}

type Table = { updateMany(asked: object): Promise<unknown> };

async function dropCallers(tx: Tx, where: { ownerId: string; caseDataAt: Date }): Promise<void> {
  const callers = await tx.caller.findMany({ where, include: { numbers: true } });
  const said = callers.map(({ id, numbers }) => ({ id, numbers: numbers.map(({ number }) => number) }));
  await keepAllRefusals(tx, where.ownerId, said);
  await tx.setApart.deleteMany({ where });
  await inPieces(said, (piece) => tx.caller.deleteMany({ where: { id: { in: piece.map(({ id }) => id) } } }));
  await tx.callerNumber.deleteMany({ where });
}
