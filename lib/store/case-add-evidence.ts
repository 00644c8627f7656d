import type { CaseFile } from "@/lib/complaints/case-file";
import { insertAll } from "./bulk";
import { batchOf, type Taking } from "./case-batch";
import { type Place, placesFor } from "./case-ids";
import { toldTime } from "./case-times";
import { db } from "./db";
import { evidenceColumns } from "./evidence-rows";
import { foundInPieces, inPieces } from "./in-pieces";

type CaseEvidence = CaseFile["evidence"][number];

/** Rows only: the originals lie outside a case file. The same fingerprint is the same evidence. placed: where each is then. */
export async function planEvidence(
  { ownerId, at }: Taking,
  evidence: CaseEvidence[],
  calls: Map<string, Place>,
) {
  const places = await placesFor(ownerId, evidence, (ids) =>
    db().evidence.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const told = evidence.filter(({ sha256 }) => sha256 !== "");
  const before = await idsBySha256(ownerId, told);
  const { ids, fresh } = sorted(told, before, places);
  // They are listed by when they came, and stay in the order of the file.
  const rows = fresh.map((one, nth) => ({ ...one, now: new Date(at.getTime() - fresh.length + nth) }));
  const placed = new Map(told.map((one) => [one.id, ids.get(one.sha256) ?? ""]));
  const links = await newLinks(told, { calls, placed, before: [...before.values()] });
  const batches = [
    // What is here keeps its own words: a note that a file brought would be read as the owner's about what was received.
    batchOf("evidence", rows, (tx, some) =>
      inPieces(some, (piece) =>
        tx.evidence.createMany({
          data: piece.map((row) => ({ ownerId, ...columnsOf(row), ...marked(row.one, at) })),
        }),
      ),
    ),
    batchOf("evidenceCalls", links, (tx, some) => insertAll(tx, "EvidenceCall", some)),
  ];
  const made = new Set(fresh.map(({ id }) => id));
  const evidenceCalls = links.filter(({ evidenceId }) => !made.has(evidenceId));
  return { placed, batches, unmarked: { evidenceCalls } };
}

function columnsOf({ one, id, now }: { one: CaseEvidence; id: string; now: Date }) {
  return evidenceColumns({ ...one, id, offeredAt: null, ...receiptOf(one, now) });
}

async function idsBySha256(ownerId: string, told: CaseEvidence[]): Promise<Map<string, string>> {
  const prints = [...new Set(told.map(({ sha256 }) => sha256))];
  const rows = await foundInPieces(prints, (piece) =>
    db().evidence.findMany({
      where: { ownerId, sha256: { in: piece } },
      select: { id: true, sha256: true },
    }),
  );
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
}

function marked({ note, isAnothers = false }: CaseEvidence, at: Date) {
  return { caseDataAt: at, isNoteTold: note !== "", isAnothers };
}

/** Under which id each fingerprint stands from now on, and what is to be written for that. */
function sorted(told: CaseEvidence[], before: Map<string, string>, places: Map<string, Place>) {
  const ids = new Map(before);
  const taken = new Set<string>();
  const fresh = told.flatMap((one) => {
    if (ids.has(one.sha256)) return [];
    const id = freeId(places.get(one.id), taken);
    taken.add(id);
    ids.set(one.sha256, id);
    return [{ one, id }];
  });
  return { ids, fresh };
}

/** An id that stands for other bytes here cannot stand for these. */
function freeId(place: Place | undefined, taken: Set<string>): string {
  return place && !place.known && !taken.has(place.id) ? place.id : crypto.randomUUID();
}

/** Nothing has come yet but the row: when, says our own clock; what the file says of a receipt stays beside it as told. */
function receiptOf(one: CaseEvidence, now: Date) {
  const told = one.toldReceivedAt === undefined ? one.receivedAt : one.toldReceivedAt;
  const toldReceivedAt = told ? toldTime(told, now).toISOString() : null;
  return { receivedAt: now.toISOString(), toldReceivedAt, originalStatus: "not-received" as const };
}

type Links = { calls: Map<string, Place>; placed: Map<string, string>; before: string[] };

async function newLinks(told: CaseEvidence[], { calls, placed, before }: Links) {
  const linked = await foundInPieces(before, (piece) =>
    db().evidenceCall.findMany({
      where: { evidenceId: { in: piece } },
      select: { evidenceId: true, callId: true },
    }),
  );
  const known = new Set(linked.map(({ evidenceId, callId }) => `${evidenceId} ${callId}`));
  return told.flatMap((one) => {
    const evidenceId = placed.get(one.id) ?? "";
    return one.callIds.flatMap((written) => {
      const callId = calls.get(written)?.id ?? "";
      const key = `${evidenceId} ${callId}`;
      if (callId === "" || known.has(key)) return [];
      known.add(key);
      return [{ evidenceId, callId }];
    });
  });
}
