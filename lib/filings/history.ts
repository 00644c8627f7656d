import type { Step, StepSaid, TakenBack } from "./step";

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
  const ids = new Set(steps.map(({ id }) => id));
  const later = new Map(steps.map((step) => [step.replacesId, step]));
  const firsts = steps.filter(({ replacesId }) => replacesId === null || !ids.has(replacesId));
  return firsts.flatMap((step) => entryOf(step, later) ?? []);
}

function entryOf(first: Step, later: Map<string | null, Step>): HistoryEntry | null {
  if (first.said.kind === "taken-back") return null;
  const entry: HistoryEntry = { first, id: first.id, said: first.said, changes: [], takenBackAt: null };
  for (let step = later.get(first.id); step; step = later.get(step.id)) {
    const { id, recordedAt, said } = step;
    if (said.kind === "taken-back") return { ...entry, takenBackAt: recordedAt };
    entry.changes.push({ recordedAt, before: entry.said, after: said });
    entry.said = said;
    entry.id = id;
  }
  return entry;
}
