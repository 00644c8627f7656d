import type { Step, StepSaid, TakenBack } from "./step";
import { threadsWithEnds } from "./threads";

export type Told = Exclude<StepSaid, TakenBack>;

/** One thing that happened, with everything that was ever entered about it. */
export type HistoryEntry = {
  /** What was entered first. */
  first: Step;
  /** Of the step that holds. */
  id: string;
  /** What holds now; of an entry that was taken back, what held last. */
  said: Told;
  /** Each later word about it, oldest first. recordedAt: ISO instant; isTold: as case data says. */
  changes: { recordedAt: string; isTold: boolean; before: Told; after: Told }[];
  /** ISO instant; null while it holds. */
  takenBackAt: string | null;
  /** Whether takenBackAt is what case data says. */
  isTakenBackTold: boolean;
};

/** What happened, each with its corrections, in the order in which it was first entered. */
export function historyOf(steps: readonly Step[]): HistoryEntry[] {
  return threadsWithEnds(steps).flatMap((thread) => {
    const [first, ...later] = thread.steps;
    return (first && entryOf(first, later, thread.takenBackBy)) ?? [];
  });
}

/** The last word holds, be it a correction or that it is taken back. */
function entryOf(first: Step, later: Step[], takenBackBy: Step | null): HistoryEntry | null {
  if (first.said.kind === "taken-back") return null;
  const entry = begun(first, first.said);
  entry.takenBackAt = takenBackBy?.recordedAt ?? null;
  entry.isTakenBackTold = Boolean(takenBackBy?.caseDataAt);
  for (const { id, recordedAt, said, caseDataAt } of later) {
    const isTold = Boolean(caseDataAt);
    if (said.kind === "taken-back") continue;
    entry.changes.push({ recordedAt, isTold, before: entry.said, after: said });
    entry.said = said;
    entry.id = id;
  }
  return entry;
}

function begun(first: Step, said: Told): HistoryEntry {
  return { first, id: first.id, said, changes: [], takenBackAt: null, isTakenBackTold: false };
}
