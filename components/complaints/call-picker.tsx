import { type Choice, PickGroup } from "./pick-group";
import { PickPeriod } from "./pick-period";

type Shown = {
  /** Where the choice goes; it is sent as an address, so it can be kept and shared by nobody but the owner. */
  action: string;
  matters: Choice[];
  numbers: Choice[];
  from: string;
  to: string;
  today: string;
};

/** Which calls: by kind, by number, by period. Nothing chosen means all of them. Works without script. */
export function CallPicker({ action, matters, numbers, from, to, today }: Shown) {
  return (
    <form action={action} method="get" className="call-picker">
      <PickGroup name="matter" legend="哪一类" choices={matters} />
      <PickGroup name="number" legend="哪些号码" choices={numbers} />
      <PickPeriod from={from} to={to} today={today} />
      <p className="soft">哪项都不选，就是全部。</p>
      <button type="submit" className="btn quiet wide">
        按这个找
      </button>
    </form>
  );
}
