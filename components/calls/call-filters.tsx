import { LinkChips } from "@/components/ui/link-chips";
import { categories, categoryCodes } from "@/lib/calls/categories";
import { type CallAddress, hiddenNumber } from "./call-address";
import { CallSearch } from "./call-search";
import { howWords } from "./call-words";

const groups: { name: keyof CallAddress; legend: string; choices: Record<string, string> }[] = [
  {
    name: "only",
    legend: "只看",
    choices: { unfinished: "没写完的", refused: "拒绝过的", "with-evidence": "有证据" },
  },
  { name: "number", legend: "哪种号码", choices: { [hiddenNumber]: "未显示号码" } },
  { name: "how", legend: "怎么打来的", choices: howWords },
  { name: "kind", legend: "电话还是短信", choices: { call: "电话", sms: "短信" } },
];

/** hrefOf: the list with this changed. */
type Shown = { now: CallAddress; today: string; hrefOf: (change: CallAddress) => string };

/** Everything the list can be narrowed by. Each chip is a link, so that it works at once and without script. */
export function CallFilters({ now, today, hrefOf }: Shown) {
  return (
    <div>
      {groups.map(({ name, legend, choices }) => (
        <FilterGroup
          key={name}
          now={now}
          name={name}
          legend={legend}
          choices={Object.entries(choices)}
          hrefOf={hrefOf}
        />
      ))}
      <FilterGroup
        now={now}
        name="category"
        legend="推销什么"
        choices={categoryCodes.map((code) => [String(code), categories[code]])}
        hrefOf={hrefOf}
        folded
      />
      <CallSearch now={now} today={today} period />
    </div>
  );
}

type Group = Omit<Shown, "today"> & {
  name: keyof CallAddress;
  legend: string;
  choices: [string, string][];
  folded?: boolean;
};

function FilterGroup({ now, name, legend, choices, hrefOf, folded }: Group) {
  const chips = choices.map(([value, word]) => {
    const on = now[name] === value;
    return { word, on, href: hrefOf({ [name]: on ? undefined : value }) };
  });
  if (!folded)
    return (
      <nav className="group" aria-label={legend}>
        <p className="flabel">{legend}</p>
        <LinkChips chips={chips} />
      </nav>
    );
  return (
    <details className="group" open={Boolean(now[name])}>
      <summary className="t44 font-bold underline">{legend}</summary>
      <LinkChips chips={chips} />
    </details>
  );
}
