import { daysBetween } from "@/lib/deadlines/beijing";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { type DeadlineRule, due } from "@/lib/deadlines/due";
import { isOverdue, lastDay } from "@/lib/deadlines/left";
import { isAnswer, isPromise } from "@/lib/filings/outcome";
import { placeInPrint, placeOf } from "@/lib/law/print";
import { reviewInTime, reviewUntold } from "@/lib/law/review-refs";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import type { Office } from "../office";
import { rootOf } from "../parts/followed";
import { awaitedOf, overdue } from "../parts/overdue";
import { procedureUsed } from "../police/procedure-used";

/** Offices that are 行政机关; a company, a court or a report centre is none. */
const agencies: Office[] = ["administration", "market", "cyberspace", "police", "sector"];

/** Whose doing, or doing nothing, is to be reviewed; null when no agency stands behind what is followed. */
export function respondentOf(facts: Pick<Facts, "follows" | "filed">): FiledStep | null {
  const root = rootOf(facts);
  return root && agencies.includes(root.office) && !isOfCrime(root, facts.filed) ? root : null;
}

/** What the police do about a crime is no administrative act: against it there are ways of its own. */
export function isOfCrime(step: FiledStep, filed: readonly FiledStep[]): boolean {
  return step.office === "police" && procedureUsed(step, filed) === "criminal";
}

/** The answer that was given to it, if any. */
function answeredOn(facts: Facts, step: FiledStep): Day | null {
  return repliesTo(step, facts.filed).findLast(({ outcome }) => isAnswer(outcome))?.on ?? null;
}

/** The day from which the sixty run: the answer, or the end of the time that a rule gives for one; null while neither is known. */
export function knownOn(facts: Facts, step: FiledStep): Day | null {
  const answered = answeredOn(facts, step);
  if (answered !== null) return answered;
  // Whoever writes down the silence later has known of it since the day it was due.
  const passed = overdue(facts);
  return passed && !isWish(passed) ? lastDay(passed) : null;
}

const isWish = ({ status }: Deadline) => status === "本人希望";

/** So many days of silence count as a refusal where no rule gives a time; the rules that say so since 2026-07 were not read. */
export const silentDays = 60;

/** The days since it was handed in without an answer, where no rule gives a time for one; null where one does, or it was answered. */
export function daysOfSilence(facts: Facts, step: FiledStep): number | null {
  const isAwaited = awaitedOf(facts).some((date) => !isWish(date));
  return isAwaited || answeredOn(facts, step) !== null ? null : daysBetween(step.filed.on, facts.today);
}

/** The last day to apply for review of what this step came to, each step having its own. facts: those that follow it. */
export function reviewBy(facts: Facts, step: FiledStep): Deadline | null {
  const known = knownOn(facts, step);
  return known === null ? null : due(ruleFor(step, facts.filed), known);
}

function ruleFor(step: FiledStep, filed: readonly FiledStep[]): DeadlineRule {
  const isUnsure = step.office === "police" && procedureUsed(step, filed) === "either";
  const criminal = isUnsure ? "；公安按刑事案件不予立案的，不走行政复议" : "";
  return {
    id: "review-until",
    name: `最晚这天申请行政复议${isUnsure ? "（按治安、行政案件答复的）" : ""}`,
    span: { count: 60, unit: "日" },
    status: "法定",
    basis: `${placeInPrint(reviewInTime)}：自知道之日起60日内${criminal}`,
    law: placeOf(reviewInTime),
  };
}

/** A year at most, for whom nobody told of the right, the body and the time; only the answer starts it. */
export function reviewByUntold(facts: Facts, step: FiledStep): Deadline | null {
  const answered = answeredOn(facts, step);
  if (answered === null) return null;
  const basis = `${placeInPrint(reviewUntold)}：没告知复议权利、机关和期限的，最长一年`;
  const law = placeOf(reviewUntold);
  return due({ ...ruleFor(step, facts.filed), span: { count: 365, unit: "日" }, basis, law }, answered);
}

/** The sixty days are over, and the user says that nobody told of the right. */
export function isByUntold(facts: Facts, step: FiledStep): boolean {
  const by = reviewBy(facts, step);
  return facts.answers.untoldReview && by !== null && isOverdue(by, facts.today);
}

/** The last day to apply as the letter says it. */
export function applyBy(facts: Facts, step: FiledStep): Deadline | null {
  return isByUntold(facts, step) ? reviewByUntold(facts, step) : reviewBy(facts, step);
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
