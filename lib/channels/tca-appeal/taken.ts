import { isDeclined } from "@/lib/filings/outcome";
import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { isAboutOperator } from "../operator/dispute";

/** By what the bodies that 第十一条第四项 speaks of take a dispute: a report to them is a clue and none. */
const disputes = ["12345", "market-complaint", "sector", "lawsuit"];

/** The dispute with the operator was taken by another body: the appeal is refused. What is told of a company is not that dispute. */
export function takenElsewhere(facts: Facts): Reason | null {
  const step = isAboutOperator(facts) ? facts.filed.findLast(isTaken) : undefined;
  if (!step) return null;
  return {
    code: "taken-elsewhere",
    text: `和运营商的这件事，${step.channelName}已经受理了，通管局不收申诉。`,
    next: { text: "等那边的答复；那边说不受理，记下来，还能找这里" },
  };
}

/** Where nothing came back yet, nothing was taken yet. */
function isTaken({ channel, replies }: FiledStep): boolean {
  if (!disputes.includes(channel)) return false;
  const last = replies.at(-1)?.outcome ?? "no-answer";
  return last !== "no-answer" && last !== "incomplete" && !isDeclined(last);
}
