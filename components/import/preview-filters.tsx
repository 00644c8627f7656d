import { Button } from "@/components/ui/button";
import { LinkChips } from "@/components/ui/link-chips";
import { LookForm } from "@/components/ui/look-form";
import type { Day } from "@/lib/deadlines/deadline";
import { kindGroups } from "@/lib/imports/kind-groups";
import type { NumberKind } from "@/lib/numbers/profile";
import { fromTheTop, isNarrowed, type PreviewAddress, type PreviewHref } from "./preview-address";

const onlys = { ticked: "勾了的", unticked: "没勾的", incoming: "打进来的", contacts: "通讯录里的" };

type Shown = { id: string; now: PreviewAddress; hrefOf: PreviewHref; kinds: NumberKind[]; today: Day };

/** Narrows the numbers: chips are links, the rest is a plain form, so that it works without script. */
export function PreviewFilters({ id, now, hrefOf, kinds, today }: Shown) {
  const groups = kindGroups.filter((group) => group.kinds.some((kind) => kinds.includes(kind)));
  return (
    <details className="group" open={isNarrowed(now)}>
      <summary className="t44 font-bold underline">筛选</summary>
      <Chips now={now} hrefOf={hrefOf} name="only" legend="只看" choices={Object.entries(onlys)} />
      {groups.length > 1 && (
        <Chips
          now={now}
          hrefOf={hrefOf}
          name="kind"
          legend="哪种号码"
          choices={groups.map((one) => [one.id, one.name])}
        />
      )}
      <LookForm at={`/import/${id}`}>
        {now.only && <input type="hidden" name="only" value={now.only} />}
        {now.kind && <input type="hidden" name="kind" value={now.kind} />}
        <Field name="q" label="号码或者名字" type="search" value={now.q} />
        <div className="flex flex-wrap gap-3">
          <Field name="from" label="从哪天" type="date" value={now.from} max={today} />
          <Field name="to" label="到哪天" type="date" value={now.to} max={today} />
        </div>
        <div className="mt-3">
          <Button quiet type="submit">
            找
          </Button>
        </div>
      </LookForm>
    </details>
  );
}

type ChipsShown = {
  now: PreviewAddress;
  hrefOf: PreviewHref;
  name: "only" | "kind";
  legend: string;
  choices: [string, string][];
};

function Chips({ now, hrefOf, name, legend, choices }: ChipsShown) {
  const chips = choices.map(([value, word]) => {
    const on = now[name] === value;
    return { word, on, href: hrefOf({ ...fromTheTop, [name]: on ? undefined : value }) };
  });
  return (
    <nav className="mt-2" aria-label={legend}>
      <p className="flabel">{legend}</p>
      <LinkChips chips={chips} stay />
    </nav>
  );
}

type FieldShown = { name: string; label: string; type: "search" | "date"; value?: string; max?: string };

function Field({ name, label, type, value, max }: FieldShown) {
  return (
    <div className="field flex-1">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <div className="box">
        <input
          id={`filter-${name}`}
          name={name}
          type={type}
          defaultValue={value}
          max={max}
          autoComplete="off"
        />
      </div>
    </div>
  );
}
