import type { Call } from "@/lib/calls/call";
import { kindCountOf, kindsInWords } from "@/lib/calls/kind-count";
import type { Evidence } from "@/lib/evidence/evidence";

type Facts = { calls: (Call & { evidence: Evidence[] })[] };

/** 12次来电，3个号码，1次拒绝有录音; 4次来电、2条短信，…. Only what the log holds. */
export function pickedWords({ calls }: Facts): string {
  const numbers = new Set(calls.map((call) => call.number).filter((number) => number !== "")).size;
  const refused = calls.filter((call) => call.refused);
  const taped = refused.filter((call) => call.evidence.some((one) => one.kind === "recording"));
  const words = [kindsInWords(kindCountOf(calls)), numbers > 0 ? `${numbers}个号码` : "未显示号码"];
  if (taped.length > 0) words.push(`${taped.length}次拒绝有录音`);
  if (refused.length > 0 && taped.length === 0) words.push(`${refused.length}次拒绝`);
  return words.join("，");
}
