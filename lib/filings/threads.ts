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
