import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Step } from "@/lib/filings/step";
import { threadsOf } from "@/lib/filings/threads";
import type { CaseFile } from "./case-file";

/** What lies after a day: ids of calls, evidence and refusals, and how many steps of complaints. */
export type Later = { calls: string[]; evidence: string[]; refusals: string[]; steps: number };

/**
 * The case as it stood at the end of that day, and what came later: a letter dated that day speaks of nothing after it.
 * Evidence counts from when it was received, a step with all that was corrected about it from the day it speaks of now.
 */
export function caseUpTo(file: CaseFile, day: Day): { file: CaseFile; later: Later } {
  const [calls, callsLater] = parted(file.calls, ({ at }) => dayInBeijing(at) <= day);
  const [evidence, evidenceLater] = parted(
    file.evidence,
    ({ receivedAt, toldReceivedAt }) => dayInBeijing(toldReceivedAt ?? receivedAt) <= day,
  );
  const [refusals, refusalsLater] = parted(file.refusals, ({ at }) => dayInBeijing(at) <= day);
  const complaints = file.complaints.map((one) => ({ ...one, steps: stepsUpTo(one.steps, day) }));
  const steps = countSteps(file.complaints) - countSteps(complaints);
  const later = { calls: callsLater, evidence: evidenceLater, refusals: refusalsLater, steps };
  return { file: { ...file, calls, evidence, refusals, complaints }, later };
}

function countSteps(complaints: CaseFile["complaints"]): number {
  return complaints.reduce((sum, { steps }) => sum + steps.length, 0);
}

function stepsUpTo(steps: Step[], day: Day): Step[] {
  const told = threadsOf(steps).filter((thread) => dayOf(thread) <= day);
  const kept = new Set(told.flat());
  return steps.filter((step) => kept.has(step));
}

/** The day that was said last; taking it back says none. */
function dayOf(thread: Step[]): Day {
  return thread.flatMap(({ said }) => ("on" in said ? said.on : [])).at(-1) ?? "";
}

function parted<T extends { id: string }>(all: T[], isKept: (one: T) => boolean): [T[], string[]] {
  return [all.filter(isKept), all.filter((one) => !isKept(one)).map(({ id }) => id)];
}
