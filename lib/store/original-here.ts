import type { Prisma } from "@/prisma/generated/client";

/** Text that an import read shows nothing: the person typed it. It is kept as the source, until they say what else it is. */
export const notTyped = {
  NOT: { kind: "other", imports: { some: { format: "pasted" } } },
} satisfies Prisma.EvidenceWhereInput;

/** Evidence whose original is here, as isOriginalHere() says of one: nothing else counts as evidence of a call. */
export const originalHere = { originalStatus: "stored", ...notTyped } satisfies Prisma.EvidenceWhereInput;

/** Calls that any such evidence supports. */
export const someHere = { some: { evidence: originalHere } } satisfies Prisma.EvidenceCallListRelationFilter;
