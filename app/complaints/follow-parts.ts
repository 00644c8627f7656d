import "server-only";
import type { SinceOwn } from "@/components/follow/did-it-stop";
import { kindCountOf } from "@/lib/calls/kind-count";
import { filedStepOf } from "@/lib/complaints/filed-steps";
import { type SinceFiled, sinceFiledInSteps } from "@/lib/complaints/since-filed";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Evidence } from "@/lib/evidence/evidence";
import { heldSteps } from "@/lib/filings/standing";
import type { Step } from "@/lib/filings/step";
import { leadsOn, type NextStep, nextStepOf } from "@/lib/plan/next-step";
import { findEvidence } from "@/lib/store/evidence";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { breathing } from "@/lib/turns/breathe";
import { casePlan } from "../plan/case-plan";
import type { Follow } from "./follow";

/** The files beside what was handed in and what came back, each once; a deleted one is left out. */
export async function proofsOf(ownerId: string, steps: Step[]): Promise<Evidence[]> {
  const ids = heldSteps(steps).flatMap(({ said }) => ("evidenceIds" in said ? said.evidenceIds : []));
  const found = await Promise.all([...new Set(ids)].map((id) => findEvidence(ownerId, id)));
  return found.filter((one) => one !== null);
}

/** What to do next about it, by the plan of all the calls from its numbers. */
export async function stepOf(ownerId: string, { complaint, move, calls }: Follow): Promise<NextStep> {
  const isPlanned = leadsOn(move) && !complaint.isAnothers && calls.length > 0;
  const planned = isPlanned ? await inHeavyTurn(ownerId, () => casePlan(ownerId, calls)) : null;
  return nextStepOf(complaint.id, move, planned?.plan ?? null);
}

/** Every filing of the matter with the calls around it, and what came after this one. */
export async function sinceOf({ matter, calls, complaint, facts }: Follow): Promise<{
  since: SinceFiled[];
  own: SinceOwn;
}> {
  const filings = matter.flatMap((one) => {
    const step = filedStepOf(one);
    if (!step) return [];
    const { filed, channelName: what } = step;
    return [{ id: one.id, on: filed.on, what, numbers: one.numbers }];
  });
  const found = await breathing(sinceFiledInSteps(filings, calls, facts.today));
  const since = found.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const own = since.find(({ id }) => id === complaint.id);
  const later = own ? calls.filter(({ at }) => dayInBeijing(at) > own.on) : [];
  return { since, own: { ...kindCountOf(later), lastAt: later.at(-1)?.at ?? null, days: own?.days ?? null } };
}
