import type { Day } from "@/lib/deadlines/deadline";
import type { Filed, Replied, Step, StepSaid, Turned } from "./step";
import { threadsWithEnds } from "./threads";

/** A step that holds today, with the id it can be corrected by. */
export type Held<Said extends StepSaid = StepSaid> = Pick<Step, "id" | "recordedAt" | "caseDataAt"> & {
  said: Said;
};

/** Where a complaint stands: what of its history was not replaced. */
export type Standing = {
  /** The latest filing; null before it was handed in. */
  filed: Held<Filed> | null;
  /** By their day, oldest first. */
  replies: Held<Replied>[];
  /** The day the user said it was solved; null while it is open. */
  solvedOn: Day | null;
  /** The entry that says so. */
  solved: Held<Turned> | null;
};

/** Reads a history in the order in which it was entered. */
export function standingOf(steps: readonly Step[]): Standing {
  const held = heldSteps(steps);
  const replies = held.filter(isReplied).sort((a, b) => (a.said.on < b.said.on ? -1 : 1));
  const last = held.filter(isTurned).at(-1);
  const solved = last?.said.kind === "solved" ? last : null;
  return { filed: held.filter(isFiled).at(-1) ?? null, replies, solvedOn: solved?.said.on ?? null, solved };
}

/** The last word about each thing that was not taken back, in the order in which the things were first entered. */
export function heldSteps(steps: readonly Step[]): Held[] {
  return threadsWithEnds(steps)
    .filter(({ takenBackBy }) => takenBackBy === null)
    .flatMap((thread) => thread.steps.at(-1) ?? []);
}

function isFiled(step: Held): step is Held<Filed> {
  return step.said.kind === "filed";
}

function isReplied(step: Held): step is Held<Replied> {
  return step.said.kind === "replied";
}

function isTurned(step: Held): step is Held<Turned> {
  return step.said.kind === "solved" || step.said.kind === "reopened";
}
