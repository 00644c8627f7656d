import type { CaseFile } from "@/lib/complaints/case-file";
import { insertFitting } from "./bulk";
import { type Place, placesFor } from "./case-ids";
import { toldTime } from "./case-times";
import type { Tx } from "./db";
import { evidenceColumns } from "./evidence-rows";
import { foundInPieces, inPieces } from "./in-pieces";
import { admit } from "./quota";

type CaseEvidence = CaseFile["evidence"][number];

/** Rows only: the originals lie outside a case file. The same fingerprint is the same evidence. Returns where each is now. */
export async function addCaseEvidence(
  tx: Tx,
  ownerId: string,
  evidence: CaseEvidence[],
  calls: Map<string, Place>,
  readAt: Date,
): Promise<Map<string, string>> {
  const places = await placesFor(ownerId, evidence, (ids) =>
    tx.evidence.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const told = evidence.filter(({ sha256 }) => sha256 !== "");
  const before = await idsBySha256(tx, ownerId, told);
  const { ids, fresh } = sorted(told, before, places);
  await admit(ownerId, "evidence", fresh.length, tx);
  const now = readAt.getTime();
  // They are listed by when they came, and stay in the order of the file.
  const rows = fresh.map(({ one, id }, at) =>
    evidenceColumns({
      ...one,
      id,
      offeredAt: null,
      ...receiptOf(one, new Date(now - fresh.length + at)),
    }),
  );
  // What is here keeps its own words: a note that a file brought would be read as the owner's about what was received.
  await inPieces(rows, (piece) =>
    tx.evidence.createMany({
      data: piece.map((row) => ({ ownerId, ...row, caseDataAt: readAt, isNoteTold: row.note !== "" })),
    }),
  );
  const placed = new Map(told.map((one) => [one.id, ids.get(one.sha256) ?? ""]));
  await linkCalls(tx, ownerId, told, { calls, placed, before: [...before.values()] });
  return placed;
}

async function idsBySha256(tx: Tx, ownerId: string, told: CaseEvidence[]): Promise<Map<string, string>> {
  const prints = [...new Set(told.map(({ sha256 }) => sha256))];
  const rows = await foundInPieces(prints, (piece) =>
    tx.evidence.findMany({
      where: { ownerId, sha256: { in: piece } },
      select: { id: true, sha256: true },
    }),
  );
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
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

async function linkCalls(
  tx: Tx,
  ownerId: string,
  told: CaseEvidence[],
  { calls, placed, before }: Links,
): Promise<void> {
  const linked = await foundInPieces(before, (piece) =>
    tx.evidenceCall.findMany({
      where: { evidenceId: { in: piece } },
      select: { evidenceId: true, callId: true },
    }),
  );
  const known = new Set(linked.map(({ evidenceId, callId }) => `${evidenceId} ${callId}`));
  const rows = told.flatMap((one) => {
    const evidenceId = placed.get(one.id) ?? "";
    return one.callIds.flatMap((written) => {
      const callId = calls.get(written)?.id ?? "";
      const key = `${evidenceId} ${callId}`;
      if (callId === "" || known.has(key)) return [];
      known.add(key);
      return [{ evidenceId, callId }];
    });
  });
  await insertFitting(tx, ownerId, { kind: "evidenceCalls", table: "EvidenceCall", rows });
}
