import type { NewCall } from "@/lib/calls/call";
import type { CaseFile } from "@/lib/complaints/case-file";
import { insertAll } from "./bulk";
import { columns, toSaid } from "./call-rows";
import { batchOf, type Taking } from "./case-batch";
import { placesFor } from "./case-ids";
import { toldTime } from "./case-times";
import { db } from "./db";
import { foundInPieces, inPieces } from "./in-pieces";

type CaseCall = CaseFile["calls"][number];

/** Calls with their earlier versions, and where each call of the file is once they are written. */
export async function planCalls({ ownerId, at }: Taking, calls: CaseCall[]) {
  const places = await placesFor(ownerId, calls, (ids) =>
    db().call.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const placed = calls.map((call) => ({ call, ...(places.get(call.id) ?? { id: "", known: true }) }));
  const fresh = placed.filter(({ known }) => !known);
  const told = await foundInPieces(
    placed.filter(({ known }) => known),
    newSayings,
  );
  const versions = [...fresh.flatMap(({ call, id }) => versionsOf(id, call.versions)), ...told];
  const batches = [
    batchOf("calls", fresh, (tx, some) =>
      insertAll(
        tx,
        "Call",
        some.map(({ call, id }) => row({ ownerId, at }, id, call)),
      ),
    ),
    batchOf("versions", versions, (tx, some) =>
      inPieces(some, (piece) => tx.callVersion.createMany({ data: piece.map((one) => versionRow(one, at)) })),
    ),
  ];
  return { places, batches };
}

function row({ ownerId, at }: Taking, id: string, call: CaseCall) {
  const times = { createdAt: toldTime(call.createdAt, at), updatedAt: toldTime(call.updatedAt, at) };
  // What was deleted elsewhere can be brought back here for as long as anything deleted here.
  const deletedAt = call.deletedAt === null ? null : at;
  return { id, ownerId, ...columns(call), ...times, deletedAt, caseDataAt: at };
}

type Version = Omit<CaseCall["versions"][number], "caseDataAt"> & { callId: string };

function versionsOf(callId: string, versions: Omit<Version, "callId">[]): Version[] {
  return versions.map(({ savedAt, said }) => ({ callId, savedAt, said }));
}

function versionRow({ callId, savedAt, said }: Version, at: Date) {
  return { callId, savedAt: toldTime(savedAt, at), said, caseDataAt: at };
}

/** What the file says of calls that are there already, unless the call says or said it too. */
async function newSayings(placed: { call: CaseCall; id: string }[]): Promise<Version[]> {
  const ids = placed.map(({ id }) => id);
  const rows = await db().call.findMany({ where: { id: { in: ids } }, include: { versions: true } });
  const there = new Map(rows.map((row) => [row.id, row]));
  return placed.flatMap(({ call, id }) => {
    const row = there.get(id);
    if (!row) return [];
    const sayings = new Set([toSaid(row), ...row.versions.map(({ said }) => said as NewCall)].map(spelled));
    const told = [...call.versions, { savedAt: call.updatedAt, said: onlySaid(call) }];
    return versionsOf(
      id,
      told.filter(({ said }) => !sayings.has(spelled(said))),
    );
  });
}

function onlySaid(call: CaseCall): NewCall {
  const { id: _, createdAt: __, updatedAt: ___, deletedAt: ____, versions: _____, ...said } = call;
  return said;
}

/** The same for two sayings that say the same, whatever the order of their fields. */
function spelled(said: NewCall): string {
  return JSON.stringify(columns(said));
}
