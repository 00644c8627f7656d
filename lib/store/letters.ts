import { createHash } from "node:crypto";
import type { Draft } from "@/lib/complaints/drafted";
import type { Evidence } from "@/lib/evidence/evidence";
import { db } from "./db";

export type IssuedLetter = {
  version: number;
  /** ISO instant. */
  issuedAt: string;
  draft: Draft;
  /** The evidence it names, as it was that day. */
  evidence: Evidence[];
  /** Hex, of the draft's JSON text. */
  sha256: string;
};

/** Freezes the letter under the next version number; null when there is no such complaint. */
export async function issueLetter(
  ownerId: string,
  complaintId: string,
  draft: Draft,
  evidence: Evidence[],
  issuedAt: Date,
): Promise<{ version: number } | null> {
  const letter = frozen(draft, evidence, issuedAt);
  return db().$transaction(async (tx) => {
    const complaint = await tx.complaint.findFirst({
      where: { id: complaintId, ownerId },
      select: { id: true },
    });
    if (!complaint) return null;
    const last = await tx.issuedLetter.aggregate({ where: { complaintId }, _max: { version: true } });
    const version = (last._max.version ?? 0) + 1;
    await tx.issuedLetter.create({ data: { id: crypto.randomUUID(), complaintId, version, ...letter } });
    return { version };
  });
}

/** The letter as it was issued; the latest when no version is named. */
export async function findLetter(
  ownerId: string,
  complaintId: string,
  version?: number,
): Promise<IssuedLetter | null> {
  const row = await db().issuedLetter.findFirst({
    where: { complaintId, complaint: { ownerId }, version },
    orderBy: { version: "desc" },
  });
  if (!row) return null;
  return {
    version: row.version,
    issuedAt: row.issuedAt.toISOString(),
    draft: JSON.parse(row.draft) as Draft,
    evidence: JSON.parse(row.evidence) as Evidence[],
    sha256: row.sha256,
  };
}

/** The columns that never change again. */
export function frozen(draft: Draft, evidence: Evidence[], issuedAt: Date) {
  const text = JSON.stringify(draft);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { draft: text, evidence: JSON.stringify(evidence), sha256, issuedAt };
}
