import type { CaseFile } from "@/lib/complaints/case-file";
import { type Place, placesFor } from "./case-ids";
import type { Tx } from "./db";

/** Callers with those of their numbers that belong to nobody here yet. Returns where each is now; none without a number. */
export async function addCaseCallers(
  tx: Tx,
  ownerId: string,
  callers: CaseFile["callers"],
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
  for (const { id: written, name, note, numbers } of callers) {
    const { id, known } = places.get(written) ?? { id: "", known: true };
    const free = [...new Set(numbers)].filter((number) => number !== "" && !taken.has(number));
    if (!known && free.length > 0) await tx.caller.create({ data: { id, ownerId, name, note } });
    if (!known && free.length === 0) places.delete(written);
    for (const number of free) taken.set(number, id);
    await tx.callerNumber.createMany({ data: free.map((number) => ({ ownerId, callerId: id, number })) });
  }
  return places;
}

/** What was waved away and is not known yet; nothing of a caller that did not come along. */
export async function addCaseApart(
  tx: Tx,
  ownerId: string,
  apart: CaseFile["apart"],
  callers: Map<string, Place>,
): Promise<void> {
  const rows = await tx.setApart.findMany({ where: { ownerId } });
  const known = new Set(rows.map(({ callerId, numbers }) => JSON.stringify([callerId, numbers])));
  for (const { callerId: written, numbers } of apart) {
    const callerId = written && callers.get(written)?.id;
    if (callerId === undefined || known.has(JSON.stringify([callerId, numbers]))) continue;
    await tx.setApart.create({ data: { id: crypto.randomUUID(), ownerId, callerId, numbers } });
  }
}

type Placed = { callers: Map<string, Place>; evidence: Map<string, string> };

/** Refusals that are not there yet. One to a caller that did not come along stays said to the caller's numbers. */
export async function addCaseRefusals(
  tx: Tx,
  ownerId: string,
  file: Pick<CaseFile, "callers" | "refusals">,
  { callers, evidence }: Placed,
): Promise<void> {
  const places = await placesFor(ownerId, file.refusals, (ids) =>
    tx.refusal.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const caseDataAt = new Date();
  for (const one of file.refusals) {
    const { id, known } = places.get(one.id) ?? { id: "", known: true };
    if (known) continue;
    const callerId = (one.callerId && callers.get(one.callerId)?.id) ?? null;
    const { at, way, note } = one;
    await tx.refusal.create({ data: { id, ownerId, at: new Date(at), way, callerId, note, caseDataAt } });
    const told = file.callers.find((caller) => caller.id === one.callerId)?.numbers ?? one.numbers;
    const numbers = callerId === null ? [...new Set(told)] : [];
    await tx.refusalNumber.createMany({ data: numbers.map((number) => ({ refusalId: id, number })) });
    const shown = new Set(one.evidenceIds.flatMap((evidenceId) => evidence.get(evidenceId) ?? []));
    const data = [...shown].map((evidenceId) => ({ refusalId: id, evidenceId }));
    await tx.evidenceRefusal.createMany({ data });
  }
}
