import { createHash } from "node:crypto";
import type { Draft } from "@/lib/complaints/drafted";
import type { Evidence } from "@/lib/evidence/evidence";
import type { Prisma } from "@/prisma/generated/client";
import { db, type Tx } from "./db";
import { askDrafter } from "./drafter";
import { LetterChanged } from "./letter-changed";
import { printOf, wholePrintOf } from "./letter-prints";
import { admit } from "./quota";
import { SealFault } from "./sealed/fault";
import { transact } from "./transact";

export type IssuedLetter = {
  version: number;
  /** ISO instant. */
  issuedAt: string;
  /** When it was read out of case data, whose word issuedAt is then; null for a letter that was issued here. */
  caseDataAt: string | null;
  draft: Draft;
  /** The evidence it names, as it was that day. */
  evidence: Evidence[];
  /** Hex, of the draft's JSON text. */
  sha256: string;
};

/** Freezes the letter under the next version number, unless the last one reads the same; null when there is no such complaint. */
export function issueLetter(
  ownerId: string,
  complaintId: string,
  draft: Draft,
  evidence: Evidence[],
  issuedAt: Date,
): Promise<{ version: number } | null> {
  return issueText(ownerId, complaintId, { text: JSON.stringify(draft), evidence }, issuedAt);
}

/** The same of a letter that is JSON already. */
export async function issueText(
  ownerId: string,
  complaintId: string,
  { text, evidence }: { text: string; evidence: Evidence[] },
  issuedAt: Date,
): Promise<{ version: number } | null> {
  const sha256 = await printOf(text);
  const letter = { draft: text, evidence: JSON.stringify(evidence), sha256, issuedAt };
  return transact(ownerId, async (tx) => {
    const complaint = await tx.complaint.findFirst({
      where: { id: complaintId, ownerId },
      select: { id: true },
    });
    if (!complaint) return null;
    const own = { complaintId: complaint.id };
    const last = await tx.issuedLetter.aggregate({ where: own, _max: { version: true } });
    const latest = last._max.version ?? 0;
    if (await isIssued(tx, { ...own, version: latest, sha256 })) return { version: latest };
    await admit(ownerId, "letters", 1, tx);
    const version = latest + 1;
    await tx.issuedLetter.create({ data: await letterColumns({ ...own, version, ...letter }) });
    return { version };
  });
}

/** The version that latestLetter would choose, where it says this and is still what was issued; else null. */
export async function latestSaying(
  ownerId: string,
  complaintId: string,
  text: string,
): Promise<number | null> {
  const last = await db().issuedLetter.findFirst({
    where: { complaintId, complaint: { ownerId } },
    orderBy: latestFirst,
    select: { version: true, sha256: true },
  });
  if (!last || last.sha256 !== (await printOf(text))) return null;
  return (await isIssued(db(), { complaintId, ...last })) ? last.version : null;
}

const latestFirst: Prisma.IssuedLetterOrderByWithRelationInput[] = [
  { caseDataAt: { sort: "asc", nulls: "first" } },
  { version: "desc" },
];

async function isIssued(tx: Tx, where: { complaintId: string; version: number; sha256: string }) {
  try {
    const row = await tx.issuedLetter.findFirst({ where });
    return row !== null && (await isAsIssued(row));
  } catch (fault) {
    if (fault instanceof SealFault) return false;
    throw fault;
  }
}

/** The letter as it was issued; when no version is named the one that latestLetter would choose. Throws LetterChanged when it is another by now. */
export async function findLetter(
  ownerId: string,
  complaintId: string,
  version?: number,
): Promise<IssuedLetter | null> {
  const row = await db().issuedLetter.findFirst({
    where: { complaintId, complaint: { ownerId }, version },
    orderBy: latestFirst,
  });
  if (!row) return null;
  if (!(await isAsIssued(row))) throw new LetterChanged();
  return {
    version: row.version,
    issuedAt: row.issuedAt.toISOString(),
    caseDataAt: row.caseDataAt?.toISOString() ?? null,
    draft: await draftIn(ownerId, row.draft),
    evidence: JSON.parse(row.evidence) as Evidence[],
    sha256: row.sha256,
  };
}

/** As JSON a letter of so many characters tells of some hundred calls. */
const LONG = 500_000;

/** One from case data may be of any length: a long one is read in a thread beside the server. */
async function draftIn(ownerId: string, text: string): Promise<Draft> {
  if (text.length <= LONG) return JSON.parse(text);
  return (await askDrafter(ownerId, { question: "kept", about: [text] })) as Draft;
}

/** The same where work goes on without it: null also when it is no longer what was issued. */
export async function findIntactLetter(ownerId: string, complaintId: string, version?: number) {
  try {
    return await findLetter(ownerId, complaintId, version);
  } catch (fault) {
    if (fault instanceof LetterChanged || fault instanceof SealFault) return null;
    throw fault;
  }
}

/** The columns that never change again. */
export function frozen(draft: Draft, evidence: Evidence[], issuedAt: Date) {
  const text = JSON.stringify(draft);
  return { draft: text, evidence: JSON.stringify(evidence), sha256: sha256(text), issuedAt };
}

type Frozen = ReturnType<typeof frozen> & { complaintId: string; version: number };

/** A new row, with the fingerprint of all that it says. */
export async function letterColumns(letter: Frozen) {
  return { id: crypto.randomUUID(), ...letter, whole: await wholePrintOf(letter) };
}

/** Whether a stored letter is the one that was issued. Letters from before `whole` are known by their draft alone. */
export async function isAsIssued(row: Frozen & { whole: string }): Promise<boolean> {
  if ((await printOf(row.draft)) !== row.sha256) return false;
  return row.whole === "" || row.whole === (await wholePrintOf(row));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
