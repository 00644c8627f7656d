import "server-only";
import { asToldBeside } from "@/lib/complaints/told-receipt";
import type { Evidence } from "@/lib/evidence/evidence";
import { evidenceWithHashes } from "@/lib/store/evidence-list";

/** The evidence a letter names: as it was that day, or, of a letter that came by case data, beside what is here now. */
export async function evidenceOfIssued(
  ownerId: string,
  { caseDataAt, evidence }: { caseDataAt: string | null; evidence: Evidence[] },
): Promise<Evidence[]> {
  if (caseDataAt === null) return evidence;
  const hashes = evidence.map(({ sha256 }) => sha256);
  return asToldBeside(evidence, await evidenceWithHashes(ownerId, hashes));
}
