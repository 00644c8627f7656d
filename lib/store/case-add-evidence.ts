import type { CaseFile } from "@/lib/complaints/case-file";
import { type Place, placesFor } from "./case-ids";
import { toldTime } from "./case-times";
import type { Tx } from "./db";
import { evidenceColumns } from "./evidence-rows";

type CaseEvidence = CaseFile["evidence"][number];

/** Rows only: the originals lie outside a case file. The same fingerprint is the same evidence. Returns where each is now. */
export async function addCaseEvidence(
  tx: Tx,
  ownerId: string,
  evidence: CaseEvidence[],
  calls: Map<string, Place>,
): Promise<Map<string, string>> {
  const placed = new Map<string, string>();
  const places = await placesFor(ownerId, evidence, (ids) =>
    tx.evidence.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  for (const one of evidence.filter(({ sha256 }) => sha256 !== "")) {
    const id = await findOrAdd(tx, ownerId, one, places.get(one.id));
    placed.set(one.id, id);
    await linkCalls(
      tx,
      id,
      one.callIds.map((callId) => calls.get(callId)?.id ?? ""),
    );
  }
  return placed;
}

async function findOrAdd(tx: Tx, ownerId: string, one: CaseEvidence, place?: Place): Promise<string> {
  const { sha256 } = one;
  const same = await tx.evidence.findUnique({ where: { ownerId_sha256: { ownerId, sha256 } } });
  // What is here keeps its own words: a note that a file brought would be read as the owner's about what was received.
  if (same) return same.id;
  // An id that stands for other bytes here cannot stand for these.
  const id = place && !place.known ? place.id : crypto.randomUUID();
  const data = evidenceColumns({ ...one, id, offeredAt: null, ...receiptOf(one) });
  await tx.evidence.create({ data: { ownerId, ...data } });
  return id;
}

/** Nothing has come yet but the row: when, says our own clock; what the file says of a receipt stays beside it as told. */
function receiptOf(one: CaseEvidence) {
  const now = new Date();
  const told = one.toldReceivedAt === undefined ? one.receivedAt : one.toldReceivedAt;
  const toldReceivedAt = told ? toldTime(told, now).toISOString() : null;
  return { receivedAt: now.toISOString(), toldReceivedAt, originalStatus: "not-received" as const };
}

async function linkCalls(tx: Tx, evidenceId: string, callIds: string[]): Promise<void> {
  const linked = await tx.evidenceCall.findMany({ where: { evidenceId }, select: { callId: true } });
  const known = new Set(linked.map(({ callId }) => callId));
  const added = [...new Set(callIds)].filter((callId) => callId && !known.has(callId));
  await tx.evidenceCall.createMany({ data: added.map((callId) => ({ evidenceId, callId })) });
}
