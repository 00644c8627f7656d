import { isDeclined } from "@/lib/filings/outcome";
import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { areOfKnownPersons } from "../parts/known-person";

/** What went to a court or a petition is not dealt with here (国办函〔2025〕66号); whom the user knows is no merchant. */
export function hotlineUnlikely({ filed, calls }: Facts): Reason | null {
  if (areOfKnownPersons(calls))
    return {
      code: "known-person",
      text: "打来的是认识的人，不是公司。威胁、纠缠归公安，12345多半让你报警。",
    };
  const step = filed.findLast(isTaken);
  if (!step) return null;
  const text = `这件事已经交给${step.channelName}了。进了诉讼、信访的，12345不再办。`;
  return { code: "taken-elsewhere", text, next: { text: "等那边的答复" } };
}

function isTaken({ office, replies }: FiledStep): boolean {
  const last = replies.at(-1);
  return (office === "court" || office === "petition") && !(last && isDeclined(last.outcome));
}
