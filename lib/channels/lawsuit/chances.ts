import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import { areMessages } from "../parts/group";
import { isRecording } from "../parts/proof";
import { chargesOf } from "./charges";
import { claimsMoney } from "./claims";
import { threeYearsAfter } from "./limitation";

/** Said before the user files: why a court will likely say no. */
export function poorChances(facts: Facts): Reason | null {
  if (!isTied(facts))
    return { code: "not-tied", ...(areMessages(facts.calls) ? untiedMessages : untiedCalls) };
  const last = facts.calls.at(-1);
  const isLate = last && threeYearsAfter(dayInBeijing(last.at)) < facts.today;
  if (!isLate || !claimsMoney(facts)) return null;
  return {
    code: "too-late",
    text: "最后一次来电过了三年，对方提出时效，赔偿多半得不到；停止侵害、赔礼道歉不受这个限制。",
    next: { text: "去掉赔偿的两项，或者换近三年的来电" },
  };
}

const untiedCalls: Omit<Reason, "code"> = {
  text: "记录里看不出这些电话是这家公司打的：没有自称这家，没有录音，也没有短信截图。法院认定不了，多半会败诉。",
  next: { text: "再打来时录音，问出公司名；短信截图也行" },
};

const untiedMessages: Omit<Reason, "code"> = {
  text: "记录里看不出这些短信是这家公司发的：没有这家的署名，也没有截图。法院认定不了，多半会败诉。",
  next: { text: "补上短信的原文，或者加一张短信截图" },
};

/** The company's name given in a call or a message, a recording, a message kept: something that leads from the number to it. */
function isTied(facts: Facts): boolean {
  const isNamed = chargesOf(facts).some(({ named }) => named.length > 0);
  return isNamed || facts.evidence.some((one) => isRecording(one) || one.kind === "sms-screenshot");
}
