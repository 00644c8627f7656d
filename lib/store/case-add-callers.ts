import type { CaseFile } from "@/lib/complaints/case-file";
import { insertFitting } from "./bulk";
import { type Place, placesFor } from "./case-ids";
import type { Tx } from "./db";
import { inPieces } from "./in-pieces";

/** Callers with those of their numbers that belong to nobody here yet. Returns where each is now; none without a number. */
export async function addCaseCallers(
  tx: Tx,
  ownerId: string,
  callers: CaseFile["callers"],
  readAt: Date,
): Promise<Map<string, Place>> {
  const places = await placesFor(ownerId, callers, (ids) =>
    tx.caller.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const taken = new Map(
    (await tx.callerNumber.findMany({ where: { ownerId } })).map(({ number, callerId }) => [
      number,
      callerId,
    ]),
  );
  const fresh: { id: string; ownerId: string; name: string; note: string; caseDataAt: Date }[] = [];
  const now = readAt.getTime();
  const added: { ownerId: string; callerId: string; number: string; caseDataAt: Date }[] = [];
  for (const { id: written, name, note, numbers } of callers) {
    const { id, known } = places.get(written) ?? { id: "", known: true };
    const free = [...new Set(numbers)].filter((number) => number !== "" && !taken.has(number));
    if (!known && free.length > 0) fresh.push({ id, ownerId, name, note, caseDataAt: readAt });
    if (!known && free.length === 0) places.delete(written);
    for (const number of free) taken.set(number, id);
    for (const number of free) added.push({ ownerId, callerId: id, number, caseDataAt: readAt });
  }
  // They are listed in the order in which they were made, and stay in that of the file.
  const made = fresh.map((one, at) => ({ ...one, createdAt: new Date(now - fresh.length + at) }));
  await inPieces(made, (data) => tx.caller.createMany({ data }));
  await insertFitting(tx, ownerId, { kind: "callerNumbers", table: "CallerNumber", rows: added });
  return places;
}

/** What was waved away and is not known yet; nothing of a caller that did not come along. */
export async function addCaseApart(
  tx: Tx,
  ownerId: string,
  apart: CaseFile["apart"],
  callers: Map<string, Place>,
  caseDataAt: Date,
): Promise<void> {
  const rows = await tx.setApart.findMany({ where: { ownerId } });
  const known = new Set(rows.map(({ callerId, numbers }) => JSON.stringify([callerId, numbers])));
  for (const { callerId: written, numbers } of apart) {
    const callerId = written && callers.get(written)?.id;
    if (callerId === undefined || known.has(JSON.stringify([callerId, numbers]))) continue;
    await tx.setApart.create({ data: { id: crypto.randomUUID(), ownerId, callerId, numbers, caseDataAt } });
  }
}

type Placed = { callers: Map<string, Place>; evidence: Map<string, string>; readAt: Date };

/** Refusals that are not there yet. One to a caller that did not come along stays said to the caller's numbers. */
export async function addCaseRefusals(
  tx: Tx,
  ownerId: string,
  file: Pick<CaseFile, "callers" | "refusals">,
  { callers, evidence, readAt: caseDataAt }: Placed,
): Promise<void> {
  const places = await placesFor(ownerId, file.refusals, (ids) =>
    tx.refusal.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const numbersOf = new Map(file.callers.map((caller) => [caller.id, caller.numbers]));
  const fresh = file.refusals.flatMap((one) => {
    const { id, known } = places.get(one.id) ?? { id: "", known: true };
    const callerId = (one.callerId && callers.get(one.callerId)?.id) ?? null;
    return known ? [] : [{ one, id, callerId }];
  });
  await inPieces(fresh, (piece) =>
    tx.refusal.createMany({
      data: piece.map(({ one: { at, way, note }, id, callerId }) => {
        return { id, ownerId, at: new Date(at), way, callerId, note, caseDataAt };
      }),
    }),
  );
  const numbers = fresh.flatMap(({ one, id, callerId }) => {
    const told = (one.callerId && numbersOf.get(one.callerId)) ?? one.numbers;
    return callerId === null ? [...new Set(told)].map((number) => ({ refusalId: id, number })) : [];
  });
  await insertFitting(tx, ownerId, { kind: "refusalNumbers", table: "RefusalNumber", rows: numbers });
  const proofs = fresh.flatMap(({ one, id }) => {
    const shown = new Set(one.evidenceIds.flatMap((evidenceId) => evidence.get(evidenceId) ?? []));
    return [...shown].map((evidenceId) => ({ refusalId: id, evidenceId }));
  });
  await insertFitting(tx, ownerId, { kind: "refusalProofs", table: "EvidenceRefusal", rows: proofs });
}
