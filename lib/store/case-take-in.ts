import { kindCountOf } from "@/lib/calls/kind-count";
import type { CaseFile } from "@/lib/complaints/case-file";
import { planApart, planCallers, planRefusals } from "./case-add-callers";
import { planCalls } from "./case-add-calls";
import { planComplaints } from "./case-add-complaints";
import { planEvidence } from "./case-add-evidence";
import { planImports } from "./case-add-imports";
import { adopt } from "./case-adopt";
import type { Taking } from "./case-batch";
import type { Place } from "./case-ids";
import { admitBatches, noteOf, writeBatches } from "./case-write";
import { isConflict } from "./conflict";
import { isNoted } from "./notes";

/** What the owner has written meanwhile may stand in the way of what was planned: once that is taken back, it is planned anew. */
export async function takeInAnew(ownerId: string, file: CaseFile, signal?: AbortSignal, tries = 3) {
  const taking = { ownerId, at: new Date() };
  try {
    return await takeIn(taking, file, signal);
  } catch (fault) {
    const isLast = tries <= 1 || !isConflict(fault) || (await isNoted(noteOf(taking)));
    if (isLast) throw fault;
    return takeInAnew(ownerId, file, signal, tries - 1);
  }
}

/** All of it is told and counted before the first row is written. No other reading of this owner has the same moment. */
async function takeIn(taking: Taking, file: CaseFile, signal?: AbortSignal) {
  const calls = await planCalls(taking, file.calls);
  const evidence = await planEvidence(taking, file.evidence, calls.places);
  const placed = { calls: calls.places, evidence: evidence.placed };
  const complaints = await planComplaints(taking, file.complaints, placed);
  const imports = await planImports(taking, file.imports, placed);
  const callers = await planCallers(taking, file.callers);
  const apart = await planApart(taking, file.apart, callers.places);
  const refusals = await planRefusals(taking, file, { callers: callers.places, evidence: evidence.placed });
  const plans = [calls, evidence, complaints, imports, callers, apart, refusals];
  const batches = plans.flatMap((plan) => plan.batches);
  signal?.throwIfAborted();
  await admitBatches(taking.ownerId, batches);
  await writeBatches(taking, batches, { ...evidence.unmarked, ...imports.unmarked }, signal);
  const fresh = file.calls.filter(({ id, deletedAt }) => deletedAt === null && !calls.places.get(id)?.known);
  const isAdopted = await adopt(taking.ownerId, file, {
    calls: idsOf(calls.places),
    evidence: evidence.placed,
    complaints: idsOf(complaints.places),
    refusals: idsOf(refusals.places),
  });
  const more = isAdopted || batches.some(({ count }) => count > 0);
  return { at: taking.at, ...kindCountOf(fresh), same: calls.same, complaints: complaints.fresh, more };
}

function idsOf(places: Map<string, Place>): Map<string, string> {
  return new Map([...places].map(([written, { id }]) => [written, id]));
}
