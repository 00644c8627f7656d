import type { CaseFile } from "@/lib/complaints/case-file";
import { insertAll } from "./bulk";
import { type Place, placesFor } from "./case-ids";
import { toldTime } from "./case-times";
import type { Tx } from "./db";

type CaseImport = CaseFile["imports"][number];
type Placed = { calls: Map<string, Place>; evidence: Map<string, string>; readAt: Date };

/**
 * Imports with what their lines tell of the calls; one that a case file brought gets the lines it has not. To what this machine
 * has read itself no line is added.
 */
export async function addCaseImports(
  tx: Tx,
  ownerId: string,
  imports: CaseImport[],
  placed: Placed,
): Promise<void> {
  const places = await placesFor(ownerId, imports, (ids) =>
    tx.import.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  for (const one of imports) {
    const { id, known } = places.get(one.id) ?? { id: "", known: true };
    if (!known) await create(tx, ownerId, id, one, placed);
    else if (await isOwnReading(tx, id)) continue;
    await addSources(tx, id, one.sources, placed.calls);
  }
}

async function create(tx: Tx, ownerId: string, id: string, one: CaseImport, { evidence, readAt }: Placed) {
  const { sources: _, id: __, evidenceId, startedAt, savedAt, caseDataAt: ___, ...told } = one;
  const file = (evidenceId && evidence.get(evidenceId)) ?? null;
  const times = {
    startedAt: toldTime(startedAt, readAt),
    savedAt: toldTime(savedAt, readAt),
    caseDataAt: readAt,
  };
  await tx.import.create({
    data: { id, ownerId, evidenceId: file || null, ...told, ...times, state: "saved", hints: {} },
  });
}

async function isOwnReading(tx: Tx, id: string): Promise<boolean> {
  return (await tx.import.count({ where: { id, caseDataAt: null } })) > 0;
}

async function addSources(tx: Tx, importId: string, sources: CaseImport["sources"], calls: Placed["calls"]) {
  const there = await tx.callSource.findMany({ where: { importId }, select: { callId: true, line: true } });
  const known = new Set(there.map(({ callId, line }) => `${callId} ${line}`));
  const rows = sources.flatMap(({ callId, said }) => {
    const call = calls.get(callId)?.id;
    const key = `${call} ${said.line}`;
    if (!call || known.has(key)) return [];
    known.add(key);
    return [{ callId: call, importId, line: said.line, said: JSON.stringify(said) }];
  });
  await insertAll(tx, "CallSource", rows);
}
