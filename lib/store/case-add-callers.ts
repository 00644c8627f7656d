import type { CaseFile } from "@/lib/complaints/case-file";
import { insertAll } from "./bulk";
import { batchOf, type Taking } from "./case-batch";
import { type Place, placesFor } from "./case-ids";
import { db } from "./db";
import { inPieces } from "./in-pieces";

/** Callers with those of their numbers that belong to nobody here yet, and where each is then; none without a number. */
export async function planCallers({ ownerId, at }: Taking, callers: CaseFile["callers"]) {
  const places = await placesFor(ownerId, callers, (ids) =>
    db().caller.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const taken = new Set(
    (await db().callerNumber.findMany({ where: { ownerId } })).map(({ number }) => number),
  );
  const fresh: { id: string; ownerId: string; name: string; note: string; caseDataAt: Date }[] = [];
  const added: { ownerId: string; callerId: string; number: string; caseDataAt: Date }[] = [];
  for (const { id: written, name, note, numbers } of callers) {
    const { id, known } = places.get(written) ?? { id: "", known: true };
    const free = [...new Set(numbers)].filter((number) => number !== "" && !taken.has(number));
    if (!known && free.length > 0) fresh.push({ id, ownerId, name, note, caseDataAt: at });
    if (!known && free.length === 0) places.delete(written);
    for (const number of free) {
      taken.add(number);
      added.push({ ownerId, callerId: id, number, caseDataAt: at });
    }
  }
  // They are listed in the order in which they were made, and stay in that of the file.
  const made = fresh.map((one, nth) => ({ ...one, createdAt: new Date(at.getTime() - fresh.length + nth) }));
  const batches = [
    batchOf("callers", made, (tx, some) => inPieces(some, (data) => tx.caller.createMany({ data }))),
    batchOf("callerNumbers", added, (tx, some) => insertAll(tx, "CallerNumber", some)),
  ];
  return { places, batches };
}

/** What was waved away and is not known yet; nothing of a caller that did not come along. */
export async function planApart(
  { ownerId, at: caseDataAt }: Taking,
  apart: CaseFile["apart"],
  callers: Map<string, Place>,
) {
  const there = await db().setApart.findMany({ where: { ownerId } });
  const known = new Set(there.map(({ callerId, numbers }) => JSON.stringify([callerId, numbers])));
  const rows = apart.flatMap(({ callerId: written, numbers }) => {
    const callerId = written && callers.get(written)?.id;
    if (callerId === undefined || known.has(JSON.stringify([callerId, numbers]))) return [];
    return [{ id: crypto.randomUUID(), ownerId, callerId, numbers, caseDataAt }];
  });
  const batches = [
    batchOf("apart", rows, (tx, some) => inPieces(some, (data) => tx.setApart.createMany({ data }))),
  ];
  return { batches };
}

type Placed = { callers: Map<string, Place>; evidence: Map<string, string> };

/** Refusals that are not there yet. One to a caller that did not come along stays said to the caller's numbers. */
export async function planRefusals(
  { ownerId, at: caseDataAt }: Taking,
  file: Pick<CaseFile, "callers" | "refusals">,
  { callers, evidence }: Placed,
) {
  const places = await placesFor(ownerId, file.refusals, (ids) =>
    db().refusal.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const numbersOf = new Map(file.callers.map((caller) => [caller.id, caller.numbers]));
  const fresh = file.refusals.flatMap((one) => {
    const { id, known } = places.get(one.id) ?? { id: "", known: true };
    const callerId = (one.callerId && callers.get(one.callerId)?.id) ?? null;
    return known ? [] : [{ one, id, callerId }];
  });
  const numbers = fresh.flatMap(({ one, id, callerId }) => {
    const told = (one.callerId && numbersOf.get(one.callerId)) ?? one.numbers;
    return callerId === null ? [...new Set(told)].map((number) => ({ refusalId: id, number })) : [];
  });
  const proofs = fresh.flatMap(({ one, id }) => {
    const shown = new Set(one.evidenceIds.flatMap((evidenceId) => evidence.get(evidenceId) ?? []));
    return [...shown].map((evidenceId) => ({ refusalId: id, evidenceId }));
  });
  const row = ({ one: { at, way, note, isAnothers = false }, id, callerId }: (typeof fresh)[number]) => {
    return { id, ownerId, at: new Date(at), way, callerId, note, caseDataAt, isAnothers };
  };
  const batches = [
    batchOf("refusals", fresh, (tx, some) =>
      inPieces(some, (piece) => tx.refusal.createMany({ data: piece.map(row) })),
    ),
    batchOf("refusalNumbers", numbers, (tx, some) => insertAll(tx, "RefusalNumber", some)),
    batchOf("refusalProofs", proofs, (tx, some) => insertAll(tx, "EvidenceRefusal", some)),
  ];
  return { places, batches };
}
