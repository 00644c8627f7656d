type Shown = { from: string; to: string; today: string };

/** From which day to which; both may stay empty. Days are yyyy-mm-dd. */
export function PickPeriod({ from, to, today }: Shown) {
  return (
    <fieldset className="group">
      <legend>哪段时间</legend>
      <div className="pick-period">
        <PickDay name="from" label="从哪天" day={from} today={today} />
        <PickDay name="to" label="到哪天" day={to} today={today} />
      </div>
    </fieldset>
  );
}

function PickDay({ name, label, day, today }: { name: string; label: string; day: string; today: string }) {
  return (
    <div className="field">
      <label htmlFor={`pick-${name}`}>{label}</label>
      <div className="box">
        <input key={day} id={`pick-${name}`} type="date" name={name} defaultValue={day} max={today} />
      </div>
    </div>
  );
}
