import type { Step, StepSaid } from "@/lib/filings/step";
import type { Prisma, Step as Row } from "@/prisma/generated/client";

/** A row as the core knows it. What the row holds was checked when it was written. */
export function toStep({ id, recordedAt, replacesId, said, caseDataAt }: Row): Step {
  const mark = caseDataAt ? { caseDataAt: caseDataAt.toISOString() } : {};
  return {
    id,
    recordedAt: recordedAt.toISOString(),
    replacesId,
    ...mark,
    said: JSON.parse(said) as StepSaid,
  };
}

/** In the order in which they were entered. */
export const asEntered = [
  { recordedAt: "asc" },
  { id: "asc" },
] satisfies Prisma.StepOrderByWithRelationInput[];

export function stepColumns({ id, recordedAt, replacesId, said }: Step) {
  return { id, recordedAt: new Date(recordedAt), replacesId, said: JSON.stringify(said) };
}
