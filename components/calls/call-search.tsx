import { Icon } from "@/components/ui/icon";
import { search } from "@/components/ui/icons";
import { LookForm } from "@/components/ui/look-form";
import type { CallAddress } from "./call-address";

/** The search box and the period: a plain form that keeps the other filters. */
export function CallSearch({ now, today, period }: { now: CallAddress; today: string; period?: boolean }) {
  const { q, from, to, ...kept } = now;
  return (
    <search>
      <LookForm at="/calls">
        {Object.entries(period ? { ...kept, q } : { ...kept, from, to }).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {period ? <Period from={from} to={to} today={today} /> : <Words q={q} />}
      </LookForm>
    </search>
  );
}

function Words({ q }: { q?: string }) {
  return (
    <div className="field">
      <label htmlFor="q" className="vh">
        找号码，或者记过的字
      </label>
      <div className="box">
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          placeholder="号码，或者记过的字"
          enterKeyHint="search"
        />
        <button type="submit" className="x" aria-label="找">
          <Icon of={search} />
        </button>
      </div>
    </div>
  );
}

function Period({ from, to, today }: { from?: string; to?: string; today: string }) {
  return (
    <fieldset className="group">
      <legend>哪段时间</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] gap-3">
        <Day name="from" label="从" value={from} today={today} />
        <Day name="to" label="到" value={to} today={today} />
      </div>
      <button type="submit" className="btn quiet wide mt-3">
        看这段
      </button>
    </fieldset>
  );
}

function Day({ name, label, value, today }: { name: string; label: string; value?: string; today: string }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <div className="box">
        <input id={name} name={name} type="date" defaultValue={value} max={today} />
      </div>
    </div>
  );
}
