import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenTime } from "@/lib/deadlines/spoken";
import { identify } from "@/lib/numbers/identify";

/** So many are shown; the rest is in the log. */
const shown = 30;

type Logged = { number: string; count: number; lastAt: string };

/** hidden: calls that showed no number; newHref: a new caller with a number. */
type Shown = { numbers: Logged[]; hidden: number; today: Day; newHref: (number: string) => string };

/** Numbers that belong to nobody yet, the busiest first; each opens a new caller with it. */
export function FreeNumbers({ numbers, hidden, today, newHref }: Shown) {
  if (numbers.length + hidden === 0) return null;
  return (
    <Section title="还没归的号码" end={<span className="nw">{numbers.length}个</span>}>
      <ul className="rows">
        {numbers.slice(0, shown).map(({ number, count, lastAt }) => (
          <li key={number}>
            <Row
              href={newHref(number)}
              lead={<span className="num">{identify(number).display}</span>}
              sub={`${count}次，最近${spokenTime(lastAt, today)}`}
            />
          </li>
        ))}
      </ul>
      {numbers.length > shown && <p className="soft">还有{numbers.length - shown}个，来电里都在。</p>}
      {hidden > 0 && <p className="soft mt-2">没显示号码的{hidden}次归不了：看不到号码，就认不出是谁。</p>}
    </Section>
  );
}
