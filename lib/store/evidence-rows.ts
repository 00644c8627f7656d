import type { Evidence, EvidenceKind, OriginalStatus } from "@/lib/evidence/evidence";
import type { Prisma, Evidence as Row } from "@/prisma/generated/client";

/** Evidence as it is handed in; links to calls come apart from it. */
export type NewEvidence = Omit<Evidence, "callIds"> & {
  offeredAt: string | null;
  hasCopy?: boolean;
  /** Left out where the bytes are there before the row. */
  originalStatus?: OriginalStatus;
} & Partial<CopyHashes>;

/** SHA-256 of what was derived from a picture, in hex. */
export type CopyHashes = { copyHash: string; thumbHash: string };

/** Evidence with what only its own page needs. */
export type FoundEvidence = Evidence & {
  offeredAt: string | null;
  hasCopy: boolean;
  originalStatus: OriginalStatus;
  /** It came by somebody else's case data. */
  isAnothers: boolean;
};

/** Evidence in a list; links: how many calls it supports. broken: its name or note was changed since it was sealed. */
export type CountedEvidence = Omit<FoundEvidence, "callIds"> & { links: number; broken: boolean };

export const newestFirst: Prisma.EvidenceOrderByWithRelationInput[] = [
  { receivedAt: "desc" },
  { id: "desc" },
];

/** The calls that are not deleted, oldest first. */
export const withCalls = {
  calls: {
    where: { call: { deletedAt: null } },
    orderBy: [{ call: { at: "asc" } }, { callId: "asc" }],
    select: { callId: true },
  },
} satisfies Prisma.EvidenceInclude;

type Linked = Row & { calls: { callId: string }[] };

/** A row as the core knows it. What the row holds was checked when it was written. */
export function toEvidence(row: Linked): FoundEvidence {
  return {
    id: row.id,
    kind: row.kind as EvidenceKind,
    name: row.name,
    mime: row.mime,
    size: row.size,
    sha256: row.sha256,
    receivedAt: row.receivedAt.toISOString(),
    toldReceivedAt: iso(row.toldReceivedAt),
    takenAt: iso(row.takenAt),
    seconds: row.seconds,
    width: row.width,
    height: row.height,
    note: row.note,
    ...(row.isNoteTold ? { isNoteTold: true } : {}),
    callIds: row.calls.map(({ callId }) => callId),
    offeredAt: iso(row.offeredAt),
    hasCopy: row.hasCopy,
    originalStatus: row.originalStatus as OriginalStatus,
    isAnothers: row.isAnothers,
  };
}

function iso(at: Date | null): string | null {
  return at ? at.toISOString() : null;
}

/** The columns, one by one, so that nothing else of what was handed in is ever written. */
export function evidenceColumns(one: NewEvidence) {
  return {
    id: one.id,
    kind: one.kind,
    name: one.name,
    mime: one.mime,
    size: one.size,
    sha256: one.sha256,
    receivedAt: new Date(one.receivedAt),
    toldReceivedAt: date(one.toldReceivedAt ?? null),
    originalStatus: one.originalStatus ?? "stored",
    takenAt: date(one.takenAt),
    offeredAt: date(one.offeredAt),
    seconds: one.seconds,
    width: one.width,
    height: one.height,
    hasCopy: one.hasCopy ?? false,
    copyHash: one.copyHash ?? "",
    thumbHash: one.thumbHash ?? "",
    note: one.note,
  };
}

export function date(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}
