import { isDeclined } from "@/lib/filings/outcome";
import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { isAboutOperator } from "../operator/dispute";
import { countingOf } from "../parts/group";

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

/** 我另向12345热线反映的是来电人…: what another body took is not this dispute, where no call is the operator's own. "" else. */
export function otherMatterInWords(facts: Facts): string {
  const isOwn = isAboutOperator(facts) || facts.calls.some(({ profile }) => profile.kind === "operator");
  const step = facts.filed.findLast(({ office, replies }) => {
    const isDeclinedLast = isDeclined(replies.at(-1)?.outcome ?? "no-answer");
    return office === "hotline" && !isDeclinedLast && replies.some(({ outcome }) => outcome === "accepted");
  });
  if (isOwn || !step) return "";
  return `我另向${step.channelName}反映的是${countingOf(facts.calls).noun}的一方，不是被申诉人对我投诉的处理。`;
}

/** Where nothing came back yet, nothing was taken yet. */
function isTaken({ channel, replies }: FiledStep): boolean {
  if (!disputes.includes(channel)) return false;
  const last = replies.at(-1)?.outcome ?? "no-answer";
  return last !== "no-answer" && last !== "incomplete" && !isDeclined(last);
}
