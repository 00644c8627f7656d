import "server-only";
import { db } from "./db";

/** A reading of case data by its one moment (ISO instant), with what there is of it; isAnothers: somebody else's. */
export type CaseReading = {
  at: string;
  calls: number;
  complaints: number;
  evidence: number;
  refusals: number;
  isAnothers: boolean;
};

type Counted = { caseDataAt: Date | null; _count: number };

/** Every reading of which anything is here that the owner has added nothing to, the newest first. */
export async function caseReadings(ownerId: string): Promise<CaseReading[]> {
  const own = { ownerId, caseDataAt: { not: null } };
  const by = ["caseDataAt"] as const;
  const withoutOwn = { none: { caseDataAt: null } };
  const hung = { caseDataAt: { not: null }, complaint: { ownerId } };
  const [calls, complaints, evidence, refusals, ...others] = await Promise.all([
    db().call.groupBy({
      by: [...by],
      where: { ...own, deletedAt: null, versions: withoutOwn },
      _count: true,
    }),
    db().complaint.groupBy({
      by: [...by],
      where: { ...own, letters: withoutOwn, steps: withoutOwn },
      _count: true,
    }),
    db().evidence.groupBy({ by: [...by], where: own, _count: true }),
    db().refusal.groupBy({ by: [...by], where: own, _count: true }),
    db().import.groupBy({ by: [...by], where: own, _count: true }),
    db().caller.groupBy({ by: [...by], where: own, _count: true }),
    db().callerNumber.groupBy({ by: [...by], where: own, _count: true }),
    db().complainant.groupBy({ by: [...by], where: own, _count: true }),
    db().step.groupBy({ by: [...by], where: hung, _count: true }),
    db().issuedLetter.groupBy({ by: [...by], where: hung, _count: true }),
  ]);
  const anothers = await anothersTimes(ownerId);
  const times = [calls, complaints, evidence, refusals, ...others].flatMap((all) => all.flatMap(timeOf));
  return [...new Set(times)]
    .sort()
    .toReversed()
    .map((at) => ({
      at,
      calls: countAt(calls, at),
      complaints: countAt(complaints, at),
      evidence: countAt(evidence, at),
      refusals: countAt(refusals, at),
      isAnothers: anothers.has(at),
    }));
}

async function anothersTimes(ownerId: string): Promise<Set<string>> {
  const asked = { where: { ownerId, isAnothers: true }, by: ["caseDataAt" as const] };
  const { call, complaint, evidence, refusal } = db();
  const rows = await Promise.all([
    call.groupBy(asked),
    complaint.groupBy(asked),
    evidence.groupBy(asked),
    refusal.groupBy(asked),
  ]);
  return new Set(rows.flat().flatMap(timeOf));
}

function timeOf({ caseDataAt }: Pick<Counted, "caseDataAt">): string[] {
  return caseDataAt ? [caseDataAt.toISOString()] : [];
}

function countAt(all: Counted[], at: string): number {
  return all.find((one) => timeOf(one)[0] === at)?._count ?? 0;
}
