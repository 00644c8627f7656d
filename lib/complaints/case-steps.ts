import { instantOf } from "@/lib/deadlines/beijing";
import type { Step } from "@/lib/filings/step";

type Written = Omit<Step, "recordedAt"> & { recordedAt?: string | undefined };

/**
 * The steps of a complaint in the order in which they were entered, no two at one moment. One that does not say when was
 * entered at noon of the day it speaks of, but after what it replaces; of two at that noon, the upper one first.
 */
export function recordedInOrder(steps: readonly Written[]): Step[] {
  const told: Step[] = [];
  const byId = new Map<string | null, Step>();
  for (const step of steps) {
    const recordedAt = step.recordedAt ?? later(byId.get(step.replacesId), noonOf(step));
    const one = { ...step, recordedAt };
    told.push(one);
    if (!byId.has(one.id)) byId.set(one.id, one);
  }
  const ordered = told.sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt));
  const apart: Step[] = [];
  for (const step of ordered) apart.push({ ...step, recordedAt: later(apart.at(-1), step.recordedAt) });
  return apart;
}

/** That instant (ISO), or a millisecond after the step when it is no later. */
function later(step: Step | undefined, instant: string): string {
  const after = step ? Date.parse(step.recordedAt) + 1 : 0;
  return new Date(Math.max(Date.parse(instant), after)).toISOString();
}

function noonOf({ said }: Written): string {
  return instantOf("on" in said ? said.on : "1970-01-01", "12:00");
}

/** Place of the first step that replaces none before it, or one that says something of another kind; -1 when all is well. */
export function wronglyReplacing(steps: readonly Step[]): number {
  const before = new Map<string, Step>();
  return steps.findIndex((step) => {
    const { id, replacesId, said } = step;
    const replaced = before.get(replacesId ?? "");
    if (!before.has(id)) before.set(id, step);
    if (replacesId === null) return said.kind === "taken-back";
    return !replaced || (said.kind !== "taken-back" && said.kind !== replaced.said.kind);
  });
}
