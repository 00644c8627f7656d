import type { Facts } from "@/lib/channels/facts";
import { latestAt } from "@/lib/channels/filed-step";
import type { EvidenceWant } from "@/lib/evidence/checklist";
import { newestToShow } from "@/lib/evidence/may-show";

/** Where such a proof is added: beside the step that it proves, at the newest call that it can be of, else among the evidence. */
export function placeOfProof(want: EvidenceWant | undefined, facts: Facts): string {
  const { ofStep, kinds = [] } = want ?? {};
  if (ofStep) return placeOfStep(ofStep, facts);
  const [main] = kinds;
  const ofNoCall = main === "identity" || main === "other";
  const newest = ofNoCall ? undefined : newestToShow(kinds, facts.calls);
  return newest ? `/calls/${newest.id}` : "/evidence";
}

function placeOfStep(which: "operator" | "followed", { filed, follows }: Facts): string {
  const step = which === "operator" ? latestAt(filed, "operator") : follows;
  return step ? `/complaints/${step.complaintId}/follow` : "/evidence";
}
