import type { EvidenceWant } from "@/lib/evidence/checklist";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import type { LoggedCall } from "../facts";
import { areMessages } from "./group";
import { standingSigns } from "./subject";

/** Good to have, and never what stops a letter. */
export function want(kinds: EvidenceKind[], name: string, why: string): EvidenceWant {
  return { kinds, name, why, required: false };
}

/** What shows that the numbers called at all; why: what it proves here. */
export function callsShown(why = "证明真的打来过", whyOfMessages = messagesWhy): EvidenceWant {
  const ofMessages = want(["sms-screenshot", "bill"], "短信截图或详单", whyOfMessages);
  return { ...want(["call-screenshot", "bill", "phone-log"], "通话记录截图或详单", why), ofMessages };
}

const messagesWhy = "证明发来过、发了什么";

/** A message has none. */
export function recorded(why: string): EvidenceWant {
  return { ...want(["recording"], "通话录音", why), ofMessages: null };
}

const refusalNamed = (how: string) =>
  want(["refusal", "recording"], "拒绝的凭据", `${how}，证明你说过不要再打、再发`);

export const refusalShown: EvidenceWant = {
  ...refusalNamed("录音、短信截图"),
  ofMessages: refusalNamed("短信截图"),
};

/** What they said, to the ear or in writing; the picture that shows that messages came shows it too. */
export function voiceOrMessage(why: string): EvidenceWant {
  return { ...want(["recording", "sms-screenshot"], "录音或短信截图", why), ofMessages: null };
}

/** That something was handed in, and what came back. */
export function answersShown(name: string, why: string): EvidenceWant {
  return { ...want(["refusal", "other", "sms-screenshot"], name, why), ofStep: "followed" };
}

/** The calls that it can prove something of: those that were heard to carry its signs, or all where it has none. */
export function callsOfWant({ signs }: Pick<EvidenceWant, "signs">, calls: LoggedCall[]): LoggedCall[] {
  return signs ? calls.filter((call) => standingSigns(call).some((sign) => signs.includes(sign))) : calls;
}

/** What a channel wants to see for a letter about these. */
export function wantsOf(wants: EvidenceWant[], calls: LoggedCall[]): EvidenceWant[] {
  return wants.flatMap((each) => {
    const about = callsOfWant(each, calls);
    if (each.signs && about.length === 0) return [];
    return areMessages(about) && each.ofMessages !== undefined ? (each.ofMessages ?? []) : each;
  });
}
