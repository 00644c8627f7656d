import { Button } from "@/components/ui/button";
import { type Choice, PickGroup } from "./pick-group";
import { PickPeriod } from "./pick-period";
import "./complaints.css";

/** without: the calls taken out one by one, as an address says them. */
export type PickerChoices = {
  matters: Choice[];
  numbers: Choice[];
  /** Which of the numbers these are; page: from 0. */
  look: { q: string; page: number; pages: number };
  from: string;
  to: string;
  without: string;
};

type Shown = { choices: PickerChoices; today: string };

/** Which calls: by kind, by number, by period. Stands in the form whose main button takes what is ticked here. */
export function CallPicker({ choices, today }: Shown) {
  const { matters, numbers, look, from, to, without } = choices;
  return (
    <>
      <p className="soft">不选就是全部。</p>
      <input type="hidden" name="without" value={without} />
      <PickGroup name="matter" legend="哪一类" choices={matters} />
      <PickGroup name="number" legend="哪些号码" choices={numbers} look={look} />
      <PickPeriod from={from} to={to} today={today} />
      <div className="mt-4">
        <Button type="submit" quiet wide>
          按条件筛选
        </Button>
      </div>
    </>
  );
}
