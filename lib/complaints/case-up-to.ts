import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { CaseFile } from "./case-file";

/** What lies after a day: ids of calls, evidence and refusals, and how many steps of complaints. */
export type Later = { calls: string[]; evidence: string[]; refusals: string[]; steps: number };

/**
 * The case as it stood at the end of that day, and what came later: a letter dated that day speaks of nothing after it.
 * Evidence counts from when it was received, a step from the day it speaks of.
 */
export function caseUpTo(file: CaseFile, day: Day): { file: CaseFile; later: Later } {
  const [calls, callsLater] = parted(file.calls, ({ at }) => dayInBeijing(at) <= day);
  const [evidence, evidenceLater] = parted(
    file.evidence,
    ({ receivedAt }) => dayInBeijing(receivedAt) <= day,
  );
  const [refusals, refusalsLater] = parted(file.refusals, ({ at }) => dayInBeijing(at) <= day);
  const steps = file.complaints.flatMap((one) => one.steps).filter((step) => dayOf(step) > day).length;
  const complaints = file.complaints.map((one) => ({
    ...one,
    steps: one.steps.filter((step) => dayOf(step) <= day),
  }));
  const later = { calls: callsLater, evidence: evidenceLater, refusals: refusalsLater, steps };
  return { file: { ...file, calls, evidence, refusals, complaints }, later };
}

function dayOf({ said, recordedAt }: CaseFile["complaints"][number]["steps"][number]): Day {
  return "on" in said ? said.on : dayInBeijing(recordedAt);
}

function parted<T extends { id: string }>(all: T[], isKept: (one: T) => boolean): [T[], string[]] {
  return [all.filter(isKept), all.filter((one) => !isKept(one)).map(({ id }) => id)];
}
