import type { EvidenceWant } from "@/lib/evidence/checklist";
import type { EvidenceKind } from "@/lib/evidence/evidence";

/** Good to have, and never what stops a letter. */
export function want(kinds: EvidenceKind[], name: string, why: string): EvidenceWant {
  return { kinds, name, why, required: false };
}

/** What shows that the numbers called at all; why: what it proves here. */
export function callsShown(why = "证明这些号码真的打来过"): EvidenceWant {
  return want(["call-screenshot", "bill", "phone-log"], "通话记录截图或详单", why);
}

export const refusalShown = want(["refusal", "recording"], "拒绝记录", "证明你说过不要再打、再发");

/** What they said, to the ear or in writing. */
export function voiceOrMessage(why: string): EvidenceWant {
  return want(["recording", "sms-screenshot"], "录音或短信截图", why);
}

/** That something was handed in, and what came back. */
export function answersShown(name: string, why: string): EvidenceWant {
  return want(["refusal", "other", "sms-screenshot"], name, why);
}
