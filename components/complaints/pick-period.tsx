/** From which day to which; both may stay empty. Days are yyyy-mm-dd. */
export function PickPeriod({ from, to, today }: { from: string; to: string; today: string }) {
  return (
    <fieldset className="pick-period">
      <legend>哪段时间</legend>
      <label className="field">
        <span className="soft">从</span>
        <input className="box" type="date" name="from" defaultValue={from} max={today} />
      </label>
      <label className="field">
        <span className="soft">到</span>
        <input className="box" type="date" name="to" defaultValue={to} max={today} />
      </label>
    </fieldset>
  );
}
