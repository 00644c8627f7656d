import type { NewCall } from "@/lib/calls/call";
import { pairCalls } from "@/lib/calls/pair-calls";
import type { CaseFile } from "@/lib/complaints/case-file";
import type { Call as Row } from "@/prisma/generated/client";
import { insertAll } from "./bulk";
import { columns, toSaid } from "./call-rows";
import { batchOf, type Taking } from "./case-batch";
import { type Place, placesFor } from "./case-ids";
import { toldTime } from "./case-times";
import { db } from "./db";
import { foundInPieces, inPieces } from "./in-pieces";
import { callsLike, spelled } from "./same-calls";

type CaseCall = CaseFile["calls"][number];

/** Calls with their earlier versions, and where each call of the file is once they are written; same: how many of them the log had under another id. */
export async function planCalls({ ownerId, at }: Taking, calls: CaseCall[]) {
  const places = await placesFor(ownerId, calls, (ids) =>
    db().call.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const same = await joinSame(ownerId, calls, places);
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
  return { places, same, batches };
}

/** A call that the log has from elsewhere is that call, unless they contradict each other; how many are. */
async function joinSame(ownerId: string, calls: CaseCall[], places: Map<string, Place>): Promise<number> {
  const fresh = calls.filter(({ id, deletedAt }) => deletedAt === null && !places.get(id)?.known);
  const taken = new Set([...places.values()].map(({ id }) => id));
  const there = (await callsLike(db(), ownerId, fresh)).filter(({ id }) => !taken.has(id));
  const joined = (own: Row[], told: CaseCall[]) =>
    pairCalls(
      own.map((row) => ({ ...toSaid(row), id: row.id })),
      told.map((call) => ({ ...onlySaid(call), written: call.id })),
    );
  // What somebody else was rung by is no own call; an own one may be told of by somebody else too.
  const [theirs, own] = [fresh.filter(isTheirs), fresh.filter((call) => !isTheirs(call))];
  const pairs = joined(
    there.filter((row) => !row.isAnothers),
    own,
  );
  const left = new Set(pairs.map(({ one }) => one.id));
  pairs.push(
    ...joined(
      there.filter(({ id }) => !left.has(id)),
      theirs,
    ),
  );
  for (const { one, other } of pairs) places.set(other.written, { id: one.id, known: true });
  return pairs.length;
}

function isTheirs({ isAnothers = false }: CaseCall): boolean {
  return isAnothers;
}

function row({ ownerId, at }: Taking, id: string, call: CaseCall) {
  const times = { createdAt: toldTime(call.createdAt, at), updatedAt: toldTime(call.updatedAt, at) };
  // What was deleted elsewhere can be brought back here for as long as anything deleted here.
  const deletedAt = call.deletedAt === null ? null : at;
  return {
    id,
    ownerId,
    ...columns(call),
    ...times,
    deletedAt,
    caseDataAt: at,
    isAnothers: call.isAnothers ?? false,
  };
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
  const { id: _, createdAt: __, updatedAt: ___, deletedAt: ____, versions: _____, ...rest } = call;
  const { isAnothers: ______, ...said } = rest;
  return said;
}
