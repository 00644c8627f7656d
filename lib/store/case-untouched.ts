import type { Prisma } from "@/prisma/generated/client";

/** What a reading of case data (by its moment) did not bring. */
function elsewhere(caseDataAt: Date) {
  return { OR: [{ caseDataAt: null }, { caseDataAt: { not: caseDataAt } }] };
}

/** Of the complaints that a reading brought those that their owner has neither changed nor added to since. */
export function untouchedComplaint(caseDataAt: Date): Prisma.ComplaintWhereInput {
  const nothingElse = { none: elsewhere(caseDataAt) };
  return { caseDataAt, changedAt: null, letters: nothingElse, steps: nothingElse };
}

/** Complaints without an entry of the owner's own: the letters of others stay, since what was handed in keeps its number. */
export const withoutOwnEntry: Prisma.ComplaintWhereInput = { steps: { none: { caseDataAt: null } } };

function staying(caseDataAt: Date): Prisma.ComplaintWhereInput {
  const other = elsewhere(caseDataAt);
  const added = [{ letters: { some: other } }, { steps: { some: other } }];
  return { OR: [other, { changedAt: { not: null } }, ...added] };
}

/**
 * The same of its calls. Only an edit leaves a version that no case file brought. What a list, a complaint or evidence stands on
 * that stays is not untouched either.
 */
export function untouchedCall(caseDataAt: Date): Prisma.CallWhereInput {
  return {
    caseDataAt,
    restoredAt: null,
    versions: { none: { caseDataAt: null } },
    sources: { none: { import: elsewhere(caseDataAt) } },
    complaints: { none: { complaint: staying(caseDataAt) } },
    evidence: { none: { evidence: elsewhere(caseDataAt) } },
  };
}

/** The same of its refusals. */
export function untouchedRefusal(caseDataAt: Date): Prisma.RefusalWhereInput {
  return { caseDataAt, changedAt: null };
}
