import type { Day } from "@/lib/deadlines/deadline";
import type { Filed, Replied, Step, StepSaid } from "./step";

/** A step that holds today, with the id it can be corrected by. */
export type Held<Said extends StepSaid = StepSaid> = { id: string; recordedAt: string; said: Said };

/** Where a complaint stands: what of its history was not replaced. */
export type Standing = {
  /** The latest filing; null before it was handed in. */
  filed: Held<Filed> | null;
  /** By their day, oldest first. */
  replies: Held<Replied>[];
  /** The day the user said it was solved; null while it is open. */
  solvedOn: Day | null;
};

/** Reads a history in the order in which it was entered. */
export function standingOf(steps: readonly Step[]): Standing {
  const held = heldSteps(steps);
  const replies = held.filter(isReplied).sort((a, b) => (a.said.on < b.said.on ? -1 : 1));
  const turns = held.flatMap(({ said }) =>
    said.kind === "solved" || said.kind === "reopened" ? [said] : [],
  );
  const last = turns.at(-1);
  return {
    filed: held.filter(isFiled).at(-1) ?? null,
    replies,
    solvedOn: last?.kind === "solved" ? last.on : null,
  };
}

/** What was not replaced and takes nothing back, in the order in which it was entered. */
export function heldSteps(steps: readonly Step[]): Held[] {
  const replaced = new Set(steps.map(({ replacesId }) => replacesId));
  return steps.filter(({ id, said }) => !replaced.has(id) && said.kind !== "taken-back");
}

function isFiled(step: Held): step is Held<Filed> {
  return step.said.kind === "filed";
}

function isReplied(step: Held): step is Held<Replied> {
  return step.said.kind === "replied";
}
