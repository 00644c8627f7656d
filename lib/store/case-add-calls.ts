import type { NewCall } from "@/lib/calls/call";
import type { CaseFile } from "@/lib/complaints/case-file";
import { insertFitting } from "./bulk";
import { columns, toSaid } from "./call-rows";
import { type Place, placesFor } from "./case-ids";
import { toldTime } from "./case-times";
import type { Tx } from "./db";
import { inPieces } from "./in-pieces";

type CaseCall = CaseFile["calls"][number];

/** Returns where each call of the file is now. */
export async function addCaseCalls(
  tx: Tx,
  ownerId: string,
  calls: CaseCall[],
  readAt: Date,
): Promise<Map<string, Place>> {
  const places = await placesFor(ownerId, calls, (ids) =>
    tx.call.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const placed = calls.map((call) => ({ call, ...(places.get(call.id) ?? { id: "", known: true }) }));
  const fresh = placed.filter(({ known }) => !known);
  const rows = fresh.map(({ call, id }) => row(ownerId, id, call, readAt));
  await insertFitting(tx, ownerId, { kind: "calls", table: "Call", rows });
  const versions = fresh.flatMap(({ call, id }) => versionRows(id, call.versions, readAt));
  await inPieces(versions, (data) => tx.callVersion.createMany({ data }));
  const known = placed.filter((one) => one.known);
  await inPieces(known, (piece) => addSayings(tx, piece, readAt));
  return places;
}

function row(ownerId: string, id: string, call: CaseCall, readAt: Date) {
  const times = { createdAt: toldTime(call.createdAt, readAt), updatedAt: toldTime(call.updatedAt, readAt) };
  // What was deleted elsewhere can be brought back here for as long as anything deleted here.
  const deletedAt = call.deletedAt === null ? null : readAt;
  return { id, ownerId, ...columns(call), ...times, deletedAt, caseDataAt: readAt };
}

function versionRows(callId: string, versions: CaseCall["versions"], readAt: Date) {
  return versions.map(({ savedAt, said }) => ({
    callId,
    savedAt: toldTime(savedAt, readAt),
    said,
    caseDataAt: readAt,
  }));
}

/** What the file says of calls that are there already, unless the call says or said it too. */
async function addSayings(tx: Tx, placed: { call: CaseCall; id: string }[], readAt: Date): Promise<void> {
  const ids = placed.map(({ id }) => id);
  const rows = await tx.call.findMany({ where: { id: { in: ids } }, include: { versions: true } });
  const there = new Map(rows.map((row) => [row.id, row]));
  const added = placed.flatMap(({ call, id }) => {
    const row = there.get(id);
    if (!row) return [];
    const sayings = new Set([toSaid(row), ...row.versions.map(({ said }) => said as NewCall)].map(spelled));
    const told = [...call.versions, { savedAt: call.updatedAt, said: onlySaid(call) }];
    return versionRows(
      id,
      told.filter(({ said }) => !sayings.has(spelled(said))),
      readAt,
    );
  });
  await tx.callVersion.createMany({ data: added });
}

function onlySaid(call: CaseCall): NewCall {
  const { id: _, createdAt: __, updatedAt: ___, deletedAt: ____, versions: _____, ...said } = call;
  return said;
}

/** The same for two sayings that say the same, whatever the order of their fields. */
function spelled(said: NewCall): string {
  return JSON.stringify(columns(said));
}
