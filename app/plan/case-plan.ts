import "server-only";
import type { Call } from "@/lib/calls/call";
import type { Facts } from "@/lib/channels/facts";
import { gatherInSteps } from "@/lib/complaints/facts";
import { withProposed } from "@/lib/complaints/proposals";
import type { Plan } from "@/lib/plan/plan";
import { answersAbout } from "@/lib/store/complaint-answers";
import { complaintsAt, type StoredComplaint } from "@/lib/store/complaints";
import { breathing } from "@/lib/turns/breathe";
import { asked } from "../complaints/asked";
import { knownAbout } from "../complaints/case";
import { placed } from "../complaints/doors";

/** The plan for these calls; what is missing leads to the question that asks it. */
export async function casePlan(ownerId: string, calls: Call[]): Promise<{ plan: Plan; facts: Facts }> {
  const known = await knownAbout(ownerId, calls, await answersAbout(ownerId, calls));
  const facts = await breathing(gatherInSteps(known));
  const plan = await asked(ownerId, "plan", known);
  const rungs = plan.rungs.map((rung) => ({
    ...rung,
    reasons: rung.reasons.map(placed),
    needs: rung.needs.map((need) => placed(withProposed(need, facts))),
  }));
  return { plan: { ...plan, rungs }, facts };
}

/** The complaint for the next door whose letter about any of these calls is issued and not handed in yet. */
export async function issuedOf(ownerId: string, { next }: Plan, calls: Call[]): Promise<string | null> {
  if (next.kind !== "go") return null;
  const ids = new Set(calls.map(({ id }) => id));
  const isAbout = ({ steps, callIds }: StoredComplaint) =>
    steps.length === 0 && callIds.some((id) => ids.has(id));
  const issued = await complaintsAt(ownerId, next.channel, { issued: true });
  return issued.find(isAbout)?.id ?? null;
}
