import type { CaseFile } from "@/lib/complaints/case-file";
import { insertAll } from "./bulk";
import { batchOf, type Taking } from "./case-batch";
import { type Place, placesFor } from "./case-ids";
import { toldTime } from "./case-times";
import { db } from "./db";
import { inPieces } from "./in-pieces";

type CaseImport = CaseFile["imports"][number];
type Placed = { calls: Map<string, Place>; evidence: Map<string, string> };

/**
 * Imports with what their lines tell of the calls; one that a case file brought gets the lines it has not. To what this machine
 * has read itself no line is added.
 */
export async function planImports({ ownerId, at }: Taking, imports: CaseImport[], placed: Placed) {
  const places = await placesFor(ownerId, imports, (ids) =>
    db().import.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const own = await ownReadings(ownerId);
  const all = imports.flatMap((one) => {
    const place = places.get(one.id);
    return place && !own.has(place.id) ? [{ one, ...place }] : [];
  });
  const fresh = all.filter(({ known }) => !known);
  const told: Source[][] = [];
  for (const one of all) told.push(await newSources(one, placed.calls));
  const sources = told.flat();
  const made = new Set(fresh.map(({ id }) => id));
  const batches = [
    batchOf("imports", fresh, (tx, some) =>
      inPieces(some, (piece) =>
        tx.import.createMany({ data: piece.map(({ one, id }) => row({ ownerId, at }, id, one, placed)) }),
      ),
    ),
    batchOf("sources", sources, (tx, some) => insertAll(tx, "CallSource", some.map(sourceRow))),
  ];
  const added = sources.filter(({ importId }) => !made.has(importId));
  return {
    batches,
    unmarked: { sources: added.map(({ callId, importId, line }) => ({ callId, importId, line })) },
  };
}

function row({ ownerId, at }: Taking, id: string, one: CaseImport, { evidence }: Placed) {
  const { sources: _, id: __, evidenceId, startedAt, savedAt, caseDataAt: ___, ...told } = one;
  const file = (evidenceId && evidence.get(evidenceId)) ?? null;
  const times = { startedAt: toldTime(startedAt, at), savedAt: toldTime(savedAt, at), caseDataAt: at };
  return { id, ownerId, evidenceId: file || null, ...told, ...times, state: "saved", hints: {} };
}

async function ownReadings(ownerId: string): Promise<Set<string>> {
  const rows = await db().import.findMany({ where: { ownerId, caseDataAt: null }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

type Source = { callId: string; importId: string; line: number; said: CaseImport["sources"][number]["said"] };

function sourceRow({ said, ...source }: Source) {
  return { ...source, said: JSON.stringify(said) };
}

type Told = Place & { one: CaseImport };

async function newSources({ id: importId, known: isKnown, one }: Told, calls: Placed["calls"]) {
  const there = isKnown
    ? await db().callSource.findMany({ where: { importId }, select: { callId: true, line: true } })
    : [];
  const known = new Set(there.map(({ callId, line }) => `${callId} ${line}`));
  return one.sources.flatMap(({ callId: written, said }): Source[] => {
    const callId = calls.get(written)?.id;
    const key = `${callId} ${said.line}`;
    if (!callId || known.has(key)) return [];
    known.add(key);
    return [{ callId, importId, line: said.line, said }];
  });
}
