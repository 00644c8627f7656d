import "server-only";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import { heldBy } from "./by-id";
import { db, type Tx } from "./db";
import {
  date,
  evidenceColumns,
  type FoundEvidence,
  type NewEvidence,
  toEvidence,
  withCalls,
} from "./evidence-rows";
import type { Copies } from "./pictures";
import { admit } from "./quota";
import { transact } from "./transact";

export { listEvidence } from "./all-evidence";

/** Adds evidence for these calls. The same bytes again: what is there already, with the new links added to it. */
export async function addEvidence(
  ownerId: string,
  one: NewEvidence,
  callIds: string[],
): Promise<FoundEvidence> {
  return transact(ownerId, async (tx) => {
    const same = { ownerId_sha256: { ownerId, sha256: one.sha256 } };
    const known = await tx.evidence.findUnique({ where: same, select: { id: true } });
    if (!known) await tx.evidence.create({ data: { ownerId, ...evidenceColumns(one) } });
    await addLinks(tx, ownerId, known?.id ?? one.id, callIds);
    return toEvidence(await tx.evidence.findUniqueOrThrow({ where: same, include: withCalls }));
  });
}

/** Only calls of the owner can be linked; what is linked already stays. */
async function addLinks(tx: Tx, ownerId: string, evidenceId: string, callIds: string[]): Promise<void> {
  const own = await tx.call.findMany({
    where: { id: { in: callIds }, ...heldBy(ownerId), deletedAt: null, evidence: { none: { evidenceId } } },
    select: { id: true },
  });
  await admit(ownerId, "evidenceCalls", own.length, tx);
  await tx.evidenceCall.createMany({ data: own.map(({ id }) => ({ evidenceId, callId: id })) });
}

export async function findEvidence(ownerId: string, id: string): Promise<FoundEvidence | null> {
  const row = await db().evidence.findFirst({ where: { id, ownerId }, include: withCalls });
  return row && toEvidence(row);
}

/** The evidence with these bytes; null when they never came. */
export async function findSameFile(ownerId: string, sha256: string): Promise<FoundEvidence | null> {
  const row = await db().evidence.findFirst({ where: { ownerId, sha256 }, include: withCalls });
  return row && toEvidence(row);
}

/** Exactly these calls from now on; a deleted call keeps its link, for when it is brought back. false: no such evidence. */
export async function linkEvidence(ownerId: string, id: string, callIds: string[]): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    if (!(await tx.evidence.findFirst({ where: { id, ownerId }, select: { id: true } }))) return false;
    await tx.evidenceCall.deleteMany({
      where: { evidenceId: id, callId: { notIn: callIds }, call: { deletedAt: null } },
    });
    await addLinks(tx, ownerId, id, callIds);
    return true;
  });
}

/** Once an upright copy lies beside the original. */
export async function noteCopy(ownerId: string, id: string, copies: Copies): Promise<void> {
  const { width, height, copyHash, thumbHash } = copies;
  const data = { width, height, hasCopy: true, copyHash, thumbHash };
  await db().evidence.updateMany({ where: { id, ownerId }, data });
}

/** What the user says about it; what is left out stays. false: no such evidence. */
export async function describeEvidence(
  ownerId: string,
  id: string,
  said: { kind?: EvidenceKind; note?: string; takenAt?: string | null },
): Promise<boolean> {
  const { kind, note, takenAt } = said;
  const data = { kind, note, takenAt: takenAt === undefined ? undefined : date(takenAt) };
  const anew = note === undefined ? {} : await saidAnew(ownerId, id, note);
  return (await db().evidence.updateMany({ where: { id, ownerId }, data: { ...data, ...anew } })).count > 0;
}

/** A note that the owner changes is no longer what a case file said. */
async function saidAnew(ownerId: string, id: string, note: string): Promise<{ isNoteTold?: boolean }> {
  const row = await db().evidence.findFirst({ where: { id, ownerId }, select: { note: true } });
  return row?.note === note ? {} : { isNoteTold: false };
}

/** By its fingerprint: after two spaces become one, the same file may have another id than the letter wrote down. */
export async function isNamedInLetter(ownerId: string, sha256: string, within: Tx = db()): Promise<boolean> {
  const letters = await within.issuedLetter.findMany({
    where: { complaint: { ownerId } },
    select: { evidence: true },
  });
  return letters.some(({ evidence }) => evidence.includes(sha256));
}
