import type { Step } from "./step";

/**
 * All that was entered about each thing, oldest first, the things in the order in which they were first entered. What
 * replaces a step joins its thread, also when another one replaced that before: two copies of a case may have been
 * corrected apart and read together. What replaces no earlier step is a thing of its own.
 */
export function threadsOf(steps: readonly Step[]): Step[][] {
  const threads = new Map<string | null, Step[]>();
  for (const step of steps) {
    const known = threads.get(step.replacesId);
    if (!known && step.said.kind === "taken-back") continue;
    const thread = known ?? [];
    thread.push(step);
    threads.set(step.id, thread);
  }
  return [...new Set(threads.values())];
}

/** That the thing was taken back, with the entry that says so; an answer goes with the filing that it came to. */
export type Thread = { steps: Step[]; takenBackBy: Step | null };

/** The same, each with whether it holds. */
export function threadsWithEnds(steps: readonly Step[]): Thread[] {
  let filing: Step | null = null; // who took back the filing that went before
  return threadsOf(steps).map((steps) => {
    const last = steps.at(-1);
    const own = last?.said.kind === "taken-back" ? last : null;
    const kind = steps[0]?.said.kind;
    if (kind === "filed") filing = own;
    return { steps, takenBackBy: own ?? (kind === "replied" ? filing : null) };
  });
}
