import { isDeclined } from "@/lib/filings/outcome";
import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";

/** What went to a court or a petition is not dealt with here (国办函〔2025〕66号). */
export function hotlineUnlikely({ filed }: Facts): Reason | null {
  const step = filed.findLast(isTaken);
  if (!step) return null;
  const text = `这件事已经交给${step.channelName}了。进了诉讼、信访的，12345不再办。`;
  return { code: "taken-elsewhere", text, next: { text: "等那边的答复" } };
}

function isTaken({ office, replies }: FiledStep): boolean {
  const last = replies.at(-1);
  return (office === "court" || office === "petition") && !(last && isDeclined(last.outcome));
}
