import { allRefusals, refusalsIn } from "@/lib/calls/refusals";
import { askedStep } from "@/lib/channels/asked-step";
import type { Facts, LoggedCall } from "@/lib/channels/facts";
import { wasHeard } from "@/lib/channels/parts/subject";
import { callsOfWant } from "@/lib/channels/parts/wants";
import type { EvidenceWant } from "@/lib/evidence/checklist";
import { newestToShow } from "@/lib/evidence/may-show";

/** Where such a proof is added: beside the step that it proves, at the refusal that it shows, at the newest call that it can be of and that carries its signs (nothing is recorded of a missed one), else among the evidence. */
export function placeOfProof(want: EvidenceWant | undefined, facts: Facts): string {
  const { ofStep, kinds = [] } = want ?? {};
  if (ofStep) return placeOfStep(ofStep, facts);
  const [main] = kinds;
  if (main === "refusal") return placeOfRefusal(facts.calls);
  const ofNoCall = main === "identity" || main === "other";
  const about = callsOfWant(want ?? {}, facts.calls);
  const shown = main === "recording" ? about.filter(wasHeard) : about;
  const newest = ofNoCall ? undefined : newestToShow(kinds, shown);
  return newest ? `/calls/${newest.id}` : "/evidence";
}

/** The first no, from which what came after is counted: in its call, or on its own page. */
function placeOfRefusal(calls: LoggedCall[]): string {
  const outside = calls.flatMap(({ refusals }) => refusals);
  const [first] = allRefusals(refusalsIn(calls), [...new Set(outside)]);
  if (!first) return "/evidence";
  return first.callId ? `/calls/${first.callId}` : `/refusals/${first.id}`;
}

function placeOfStep(which: "operator" | "followed", facts: Facts): string {
  const step = which === "operator" ? askedStep(facts) : facts.follows;
  return step ? `/complaints/${step.complaintId}/follow` : "/evidence";
}
