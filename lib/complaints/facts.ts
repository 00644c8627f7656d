import type { Call } from "@/lib/calls/call";
import { oldestFirst } from "@/lib/calls/pattern";
import type { Answers } from "@/lib/channels/answers";
import type { Complainant } from "@/lib/channels/complainant";
import type { Facts } from "@/lib/channels/facts";
import type { Evidence } from "@/lib/evidence/evidence";
import { identify } from "@/lib/numbers/identify";

/**
 * Everything the letters may say, from the log as it is. today: yyyy-mm-dd in Beijing.
 * Evidence of other calls stays out; evidence tied to no call, such as proof of identity, stays in.
 */
export function gatherFacts(input: {
  complainant: Complainant;
  calls: Call[];
  evidence: Evidence[];
  answers: Answers;
  today: string;
}): Facts {
  const ids = new Set(input.calls.map((call) => call.id));
  const belongs = ({ callIds }: Evidence) => callIds.length === 0 || callIds.some((id) => ids.has(id));
  const evidence = input.evidence.filter(belongs);
  const byCall = evidenceByCall(evidence);
  const calls = oldestFirst(input.calls).map((call) => ({
    ...call,
    profile: identify(call.number),
    evidence: byCall.get(call.id) ?? [],
  }));
  return { ...input, calls, evidence };
}

function evidenceByCall(evidence: Evidence[]): Map<string, Evidence[]> {
  const byCall = new Map<string, Evidence[]>();
  for (const one of evidence) for (const id of one.callIds) byCall.set(id, [...(byCall.get(id) ?? []), one]);
  return byCall;
}
