import type { Step, StepSaid, TakenBack } from "./step";
import { threadsOf } from "./threads";

export type Told = Exclude<StepSaid, TakenBack>;

/** One thing that happened, with everything that was ever entered about it. */
export type HistoryEntry = {
  /** What was entered first. */
  first: Step;
  /** Of the step that holds. */
  id: string;
  /** What holds now; of an entry that was taken back, what held last. */
  said: Told;
  /** Each later word about it, oldest first. recordedAt: ISO instant. */
  changes: { recordedAt: string; before: Told; after: Told }[];
  /** ISO instant; null while it holds. */
  takenBackAt: string | null;
};

/** What happened, each with its corrections, in the order in which it was first entered. */
export function historyOf(steps: readonly Step[]): HistoryEntry[] {
  return threadsOf(steps).flatMap(([first, ...later]) => (first && entryOf(first, later)) ?? []);
}

/** The last word holds, be it a correction or that it is taken back. */
function entryOf(first: Step, later: Step[]): HistoryEntry | null {
  if (first.said.kind === "taken-back") return null;
  const entry: HistoryEntry = { first, id: first.id, said: first.said, changes: [], takenBackAt: null };
  for (const { id, recordedAt, said } of later) {
    entry.takenBackAt = said.kind === "taken-back" ? recordedAt : null;
    if (said.kind === "taken-back") continue;
    entry.changes.push({ recordedAt, before: entry.said, after: said });
    entry.said = said;
    entry.id = id;
  }
  return entry;
}
