import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import { isOverdue, lastDay } from "@/lib/deadlines/left";
import { isAnswer, isPromise } from "@/lib/filings/outcome";
import { placeInPrint, placeOf } from "@/lib/law/print";
import { reviewInTime } from "@/lib/law/review-refs";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import type { Office } from "../office";
import { rootOf } from "../parts/followed";
import { overdue } from "../parts/overdue";

/** Offices that are 行政机关; a company, a court or a report centre is none. */
const agencies: Office[] = ["administration", "market", "cyberspace", "police", "sector"];

/** Whose doing, or doing nothing, is to be reviewed; null when no agency stands behind what is followed. */
export function respondentOf(facts: Pick<Facts, "follows" | "filed">): FiledStep | null {
  const root = rootOf(facts);
  return root && agencies.includes(root.office) ? root : null;
}

/** The day from which the sixty run: the answer, or the end of the time for one; null while neither is known. */
export function knownOn(facts: Facts, step: FiledStep): Day | null {
  const last = repliesTo(step, facts.filed).findLast(
    ({ outcome }) => isAnswer(outcome) || outcome === "no-answer",
  );
  if (last && isAnswer(last.outcome)) return last.on;
  // Whoever writes down the silence later has known of it since the day it was due.
  const passed = overdue(facts);
  return passed ? lastDay(passed) : (last?.on ?? null);
}

/** The last day to apply for review of what this step came to, each step having its own. facts: those that follow it. */
export function reviewBy(facts: Facts, step: FiledStep): Deadline | null {
  const known = knownOn(facts, step);
  if (known === null) return null;
  const criminal = step.office === "police" ? "；公安按刑事案件不予立案的，不走复议" : "";
  const rule = {
    id: "review-until",
    name: "最晚这天申请行政复议",
    span: { count: 60, unit: "日" },
    status: "法定",
    basis: `${placeInPrint(reviewInTime)}：自知道之日起60日内${criminal}`,
    law: placeOf(reviewInTime),
  } as const;
  return due(rule, known);
}

/** Whether there is anything left to review: no promise that holds, nothing solved, no application handed in already. */
export function isReviewable(step: FiledStep, filed: readonly FiledStep[]): boolean {
  const last = repliesTo(step, filed).at(-1);
  const isSettled = step.solvedOn !== null || (last !== undefined && isPromise(last.outcome));
  return !isSettled && !filed.some((one) => one.office === "review" && reviews(one, step, filed));
}

function reviews({ followsId }: FiledStep, step: FiledStep, filed: readonly FiledStep[]): boolean {
  const followed = filed.find(({ complaintId }) => complaintId === followsId) ?? null;
  return rootOf({ follows: followed, filed: [...filed] })?.complaintId === step.complaintId;
}

/** The same where there is something to review; null for what no agency did. facts: those that follow the step. */
export function openReviewBy(facts: Facts): Deadline | null {
  const step = respondentOf(facts);
  const isOwn = step?.complaintId === facts.follows?.complaintId;
  return step && isOwn && isReviewable(step, facts.filed) ? reviewBy(facts, step) : null;
}

/** The same where it is not over. */
export function liveReviewBy(facts: Facts): Deadline | null {
  const by = openReviewBy(facts);
  return by && !isOverdue(by, facts.today) ? by : null;
}
