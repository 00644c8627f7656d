import "server-only";
import { heldSteps } from "@/lib/filings/standing";
import type { Step, StepSaid } from "@/lib/filings/step";
import { StepSaidShape } from "@/lib/filings/step-shape";
import type { Tx } from "./db";
import { admit } from "./quota";
import { asEntered, stepColumns, toStep } from "./step-rows";
import { transact } from "./transact";

/**
 * Adds one entry to the history of a complaint and returns its id; null when there is no such complaint, or when
 * `replacesId` names no entry of it that still holds and tells of the same kind of thing. Nothing that was entered is
 * ever changed. Evidence that is not the owner's is left out.
 */
export async function addStep(
  ownerId: string,
  complaintId: string,
  said: StepSaid,
  replacesId: string | null = null,
): Promise<string | null> {
  return transact(ownerId, async (tx) => {
    const found = await tx.complaint.findFirst({
      where: { id: complaintId, ownerId },
      select: { steps: { orderBy: asEntered } },
    });
    if (!found) return null;
    const steps = found.steps.map(toStep);
    if (replacesId !== null && !canReplace(said, replacesId, steps)) return null;
    await admit(ownerId, "steps", 1, tx);
    const id = crypto.randomUUID();
    const recordedAt = afterAll(steps.map((step) => step.recordedAt));
    const own = await withOwnEvidence(tx, ownerId, StepSaidShape.parse(said));
    await tx.step.create({
      data: { complaintId, ...stepColumns({ id, recordedAt, replacesId, said: own }) },
    });
    return id;
  });
}

function canReplace({ kind }: StepSaid, id: string, steps: Step[]): boolean {
  const held = heldSteps(steps).find((step) => step.id === id);
  return held !== undefined && (kind === "taken-back" || kind === held.said.kind);
}

/** Now, or a millisecond after the last entry: two entries never share their moment, so their order is kept. */
function afterAll(times: string[]): string {
  const last = times.reduce((latest, time) => Math.max(latest, Date.parse(time)), 0);
  return new Date(Math.max(Date.now(), last + 1)).toISOString();
}

async function withOwnEvidence(tx: Tx, ownerId: string, said: StepSaid): Promise<StepSaid> {
  if (!("evidenceIds" in said)) return said;
  const where = { ownerId, id: { in: said.evidenceIds } };
  const own = new Set((await tx.evidence.findMany({ where, select: { id: true } })).map(({ id }) => id));
  return { ...said, evidenceIds: said.evidenceIds.filter((id) => own.has(id)) };
}
