import { Button } from "@/components/ui/button";
import { LookForm } from "@/components/ui/look-form";
import { type Choice, PickGroup } from "./pick-group";
import { PickPeriod } from "./pick-period";
import "./complaints.css";

export type PickerChoices = { matters: Choice[]; numbers: Choice[]; from: string; to: string };

/** at: the page it belongs to. */
type Shown = { at: string; choices: PickerChoices; today: string };

/** Which calls: by kind, by number, by period. It leads to an address, so the way back works. */
export function CallPicker({ at, choices, today }: Shown) {
  const { matters, numbers, from, to } = choices;
  return (
    <LookForm at={at} aria-label="选来电">
      <p className="soft">不选就是全部。</p>
      <PickGroup name="matter" legend="哪一类" choices={matters} />
      <PickGroup name="number" legend="哪些号码" choices={numbers} />
      <PickPeriod from={from} to={to} today={today} />
      <div className="mt-4">
        <Button type="submit" quiet wide>
          照这个找
        </Button>
      </div>
    </LookForm>
  );
}
