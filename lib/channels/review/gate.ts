import { addDays } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { lastDay } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";
import { isAnswer } from "@/lib/filings/outcome";
import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import type { Office } from "../office";
import { nothingFollowed, rootOf, solvedReason } from "../parts/followed";
import { overdue } from "../parts/overdue";

/** Offices that are 行政机关; a company, a court or a report centre is none. */
const agencies: Office[] = ["administration", "market", "cyberspace", "police", "sector"];

/** Whose doing, or doing nothing, is to be reviewed; null when no agency stands behind what is followed. */
export function respondentOf(facts: Facts): FiledStep | null {
  const root = rootOf(facts);
  return root && agencies.includes(root.office) ? root : null;
}

/** The day from which the sixty run: the answer, or that there was none; null while neither is known. */
export function knownOn(facts: Facts, step: FiledStep): Day | null {
  const last = repliesTo(step, facts.filed).findLast(
    ({ outcome }) => isAnswer(outcome) || outcome === "no-answer",
  );
  if (last) return last.on;
  const passed = overdue(facts);
  return passed ? lastDay(passed) : null;
}

export function reviewClosed(facts: Facts): Reason[] {
  const step = respondentOf(facts);
  if (!facts.follows) return nothingFollowed(facts);
  if (!step) return [notAgency(facts)];
  const solved = solvedReason(facts);
  return solved.length > 0 ? solved : timeReason(facts, step);
}

function notAgency({ follows }: Facts): Reason {
  return {
    code: "no-agency",
    text: `复议管行政机关。${follows?.channelName ?? "那一件"}找的不是，或者还不知道是哪个机关。`,
    next: { text: "先到管它的机关举报或者申诉", href: "/complaints/new" },
  };
}

function timeReason(facts: Facts, step: FiledStep): Reason[] {
  const known = knownOn(facts, step);
  const href = `/complaints/${step.complaintId}`;
  if (!known) {
    const text = "还没有答复，也没到期，没有可复议的。";
    return [{ code: "nothing-to-review", text, next: { text: "答复了，或者到期没答复，记下来再写", href } }];
  }
  const last = addDays(known, 60);
  if (facts.today <= last) return [];
  const [from, to] = [known, last].map((day) => monthDay(day, facts.today));
  return [
    {
      code: "review-too-late",
      text: `从${from}知道算起，60日到${to}为止，已经过了。`,
      next: { text: "他们没告诉你能复议的，最长一年，拿着答复问复议机关", href },
    },
  ];
}
