import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { IssuedOn } from "./filing-form";
import { standingOf } from "./standing";
import type { Step } from "./step";

/** letters: issued versions, oldest first; until: the day of the last of its calls, where that is known. */
export type Handed = { steps: readonly Step[]; letters?: readonly IssuedOn[]; until?: Day | undefined };

/**
 * The last day whose calls were told of in what was handed in: that of the filing, or a later one where a letter issued
 * later, or what was in the case when the filing was entered, tells of calls after it. null before it was handed in.
 */
export function reportedThrough({ steps, letters = [], until }: Handed): Day | null {
  const { filed } = standingOf(steps);
  if (!filed) return null;
  const { on, version } = filed.said;
  const letter = letters.find((one) => one.version === version) ?? letters[0];
  const last = earlier(until ?? on, letter?.on ?? firstEntered(steps));
  return earlier(on, last) === on ? last : on;
}

function firstEntered(steps: readonly Step[]): Day {
  const entered = steps
    .filter(({ said }) => said.kind === "filed")
    .map((step) => dayInBeijing(step.recordedAt));
  return entered.reduce(earlier);
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
