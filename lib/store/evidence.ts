import "server-only";
import { isDeepStrictEqual } from "node:util";
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

/** Only calls of the owner can be linked; what is linked already stays. Returns how many links are new. */
async function addLinks(tx: Tx, ownerId: string, evidenceId: string, callIds: string[]): Promise<number> {
  const own = await tx.call.findMany({
    where: { id: { in: callIds }, ...heldBy(ownerId), deletedAt: null, evidence: { none: { evidenceId } } },
    select: { id: true },
  });
  await admit(ownerId, "evidenceCalls", own.length, tx);
  const data = own.map(({ id }) => ({ evidenceId, callId: id }));
  return (await tx.evidenceCall.createMany({ data })).count;
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
    const links = { evidenceId: id, callId: { notIn: callIds }, call: { deletedAt: null } };
    const { count: removed } = await tx.evidenceCall.deleteMany({ where: links });
    const added = await addLinks(tx, ownerId, id, callIds);
    if (removed + added > 0) await tx.evidence.update({ where: { id }, data: ownersNow });
    return true;
  });
}

/** What a case file had brought is the owner's once the owner has changed it. */
const ownersNow = { caseDataAt: null };

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
  const wanted = { kind, note, takenAt: takenAt === undefined ? undefined : date(takenAt) };
  return transact(ownerId, async (tx) => {
    const before = await tx.evidence.findFirst({ where: { id, ownerId } });
    if (!before) return false;
    const changed = changedIn(before, wanted);
    if (Object.keys(changed).length === 0) return true;
    // A note that the owner changes is no longer what a case file said.
    const anew = "note" in changed ? { isNoteTold: false } : {};
    await tx.evidence.update({ where: { id }, data: { ...changed, ...anew, ...ownersNow } });
    return true;
  });
}

type Described = { kind: string; note: string; takenAt: Date | null };

function changedIn(before: Described, wanted: Partial<Described>): Partial<Described> {
  const isNew = ([field, said]: [string, unknown]) =>
    said !== undefined && !isDeepStrictEqual(said, before[field as keyof Described]);
  return Object.fromEntries(Object.entries(wanted).filter(isNew));
}

/** By its fingerprint: after two spaces become one, the same file may have another id than the letter wrote down. */
export async function isNamedInLetter(ownerId: string, sha256: string, within: Tx = db()): Promise<boolean> {
  const letters = await within.issuedLetter.findMany({
    where: { complaint: { ownerId } },
    select: { evidence: true },
  });
  return letters.some(({ evidence }) => evidence.includes(sha256));
}
