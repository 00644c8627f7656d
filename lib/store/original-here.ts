import type { Prisma } from "@/prisma/generated/client";

/** Evidence whose original is here, as isOriginalHere() says of one: nothing else counts as evidence of a call. */
export const originalHere = { originalStatus: "stored" } satisfies Prisma.EvidenceWhereInput;

/** Calls that any such evidence supports. */
export const someHere = { some: { evidence: originalHere } } satisfies Prisma.EvidenceCallListRelationFilter;
