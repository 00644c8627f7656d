import type { EvidenceKind } from "./evidence";

type OfKind = { kind: "call" | "sms" };

/** A message has no recording and no ring; a call has no text. What is not named can be of either. */
const only: Partial<Record<EvidenceKind, OfKind["kind"]>> = {
  recording: "call",
  "call-screenshot": "call",
  "phone-log": "call",
  "sms-screenshot": "sms",
};

/** The newest of these, oldest first, that such evidence can be of. */
export function newestToShow<C extends OfKind>(kinds: EvidenceKind[], calls: readonly C[]): C | undefined {
  return calls.findLast((call) => kinds.some((kind) => (only[kind] ?? call.kind) === call.kind));
}
