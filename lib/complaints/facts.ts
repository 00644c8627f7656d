import type { Call } from "@/lib/calls/call";
import { oldestFirst } from "@/lib/calls/pattern";
import type { Answers } from "@/lib/channels/answers";
import type { Channel } from "@/lib/channels/channel";
import type { Complainant } from "@/lib/channels/complainant";
import type { Facts } from "@/lib/channels/facts";
import type { Evidence } from "@/lib/evidence/evidence";
import { identify } from "@/lib/numbers/identify";
import type { NumberProfile } from "@/lib/numbers/profile";

/**
 * Everything the letters may say, from the log as it is. today: yyyy-mm-dd in Beijing.
 * Evidence of other calls, or of none yet, stays out; proof of identity belongs to the person and stays in.
 */
export function gatherFacts(input: {
  complainant: Complainant;
  calls: Call[];
  evidence: Evidence[];
  answers: Answers;
  today: string;
}): Facts {
  const ids = new Set(input.calls.map((call) => call.id));
  const belongs = ({ kind, callIds }: Evidence) => kind === "identity" || callIds.some((id) => ids.has(id));
  const evidence = input.evidence.filter(belongs);
  const byCall = evidenceByCall(evidence);
  const profiles = new Map<string, NumberProfile>();
  const calls = oldestFirst(input.calls).map((call) => ({
    ...call,
    profile: knownOr(profiles, call),
    evidence: byCall.get(call.id) ?? [],
  }));
  return { ...input, calls, evidence };
}

/** The same writing of the same number is looked up once. */
function knownOr(profiles: Map<string, NumberProfile>, call: Call): NumberProfile {
  const key = `${call.number} ${call.typed}`;
  const profile = profiles.get(key) ?? profileOf(call);
  profiles.set(key, profile);
  return profile;
}

/** As it was typed, which may tell more (a +86 before a short number), unless that is another number by now. */
function profileOf(call: Call): NumberProfile {
  const typed = identify(call.typed);
  return typed.number === call.number ? typed : identify(call.number);
}

/** The evidence a channel may have: identity papers go only where they are asked for. */
export function evidenceFor(channel: Channel, facts: Facts): Evidence[] {
  const wanted = channel.wants.some((want) => want.kinds.includes("identity"));
  return wanted ? facts.evidence : facts.evidence.filter((one) => one.kind !== "identity");
}

function evidenceByCall(evidence: Evidence[]): Map<string, Evidence[]> {
  const byCall = new Map<string, Evidence[]>();
  for (const one of evidence) for (const id of one.callIds) byCall.set(id, [...(byCall.get(id) ?? []), one]);
  return byCall;
}
