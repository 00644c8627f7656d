import { Words } from "@/components/ui/words";
import { inFull, type NextDoor } from "@/lib/channels/next-door";
import type { NextStep } from "@/lib/plan/next-step";

/** What an answer means, then the one next step; where that is not the one the answer leads to, only its own is named. */
export function StepLine({ door, step }: { door: NextDoor | null; step: NextStep | null }) {
  const meant = door && meaning(door, step);
  return (
    <>
      {meant && (
        <p className="mt-3">
          <Words>{meant}</Words>
        </p>
      )}
      {step?.words && (
        <p className="mt-3">
          <b>{step.words}。</b>
          {step.why && <Words>{step.why}</Words>}
        </p>
      )}
    </>
  );
}

function meaning(door: NextDoor, step: NextStep | null): string {
  const isTheirs = step?.move.kind === "next" && step.move.channel === door.channel;
  return !step?.words || isTheirs ? inFull(door) : door.text;
}
