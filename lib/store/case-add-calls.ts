import type { NewCall } from "@/lib/calls/call";
import type { CaseFile } from "@/lib/complaints/case-file";
import { columns, toSaid } from "./call-rows";
import { type Place, placesFor } from "./case-ids";
import { toldTime } from "./case-times";
import type { Tx } from "./db";

type CaseCall = CaseFile["calls"][number];

/** Returns where each call of the file is now. */
export async function addCaseCalls(tx: Tx, ownerId: string, calls: CaseCall[]): Promise<Map<string, Place>> {
  const places = await placesFor(ownerId, calls, (ids) =>
    tx.call.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const placed = calls.map((call) => ({ call, ...(places.get(call.id) ?? { id: "", known: true }) }));
  const fresh = placed.filter(({ known }) => !known);
  await tx.call.createMany({ data: fresh.map(({ call, id }) => row(ownerId, id, call)) });
  await tx.callVersion.createMany({ data: fresh.flatMap(({ call, id }) => versionRows(id, call.versions)) });
  for (const { call, id } of placed.filter(({ known }) => known)) await addSayings(tx, id, call);
  return places;
}

function row(ownerId: string, id: string, call: CaseCall) {
  const readAt = new Date();
  const times = { createdAt: toldTime(call.createdAt, readAt), updatedAt: toldTime(call.updatedAt, readAt) };
  // What was deleted elsewhere can be brought back here for as long as anything deleted here.
  const deletedAt = call.deletedAt === null ? null : readAt;
  return { id, ownerId, ...columns(call), ...times, deletedAt, caseDataAt: readAt };
}

function versionRows(callId: string, versions: CaseCall["versions"]) {
  const readAt = new Date();
  return versions.map(({ savedAt, said }) => ({
    callId,
    savedAt: toldTime(savedAt, readAt),
    said,
    caseDataAt: readAt,
  }));
}

/** What the file says of a call that is there already, unless the call says or said it too. */
async function addSayings(tx: Tx, id: string, call: CaseCall): Promise<void> {
  const there = await tx.call.findUniqueOrThrow({ where: { id }, include: { versions: true } });
  const sayings = new Set([toSaid(there), ...there.versions.map(({ said }) => said as NewCall)].map(spelled));
  const told = [...call.versions, { savedAt: call.updatedAt, said: onlySaid(call) }];
  const added = told.filter(({ said }) => !sayings.has(spelled(said)));
  await tx.callVersion.createMany({ data: versionRows(id, added) });
}

function onlySaid(call: CaseCall): NewCall {
  const { id: _, createdAt: __, updatedAt: ___, deletedAt: ____, versions: _____, ...said } = call;
  return said;
}

/** The same for two sayings that say the same, whatever the order of their fields. */
function spelled(said: NewCall): string {
  return JSON.stringify(columns(said));
}
