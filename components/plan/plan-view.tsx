import type { Plan } from "@/lib/plan/plan";
import { Ladder } from "./ladder";
import { AfterTheCall, NextAction } from "./next-action";
import { NextStep } from "./next-step";
import { UrgentCalls } from "./urgent-calls";

type Shown = {
  plan: Plan;
  /** The address of the selection, without the question mark. */
  selection: string;
  issuedId: string | null;
  enter: (form: FormData) => Promise<void>;
};

/** What to do now and why, then the whole way. One form, so that what is missing leads through its door. */
export function PlanView({ plan, selection, issuedId, enter }: Shown) {
  return (
    <form action={enter}>
      <input type="hidden" name="selection" value={selection} />
      <UrgentCalls urgent={plan.urgent} />
      <div className="cols two left">
        <div>
          <NextStep plan={plan} />
          <AfterTheCall plan={plan} issuedId={issuedId} />
        </div>
        <div>
          <Ladder rungs={plan.rungs} today={plan.today} />
        </div>
      </div>
      <NextAction plan={plan} issuedId={issuedId} />
    </form>
  );
}
