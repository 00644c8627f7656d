import { LookForm } from "@/components/ui/look-form";
import { NumberSearch } from "@/components/ui/number-look";
import { Pages } from "@/components/ui/pages";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenTime } from "@/lib/deadlines/spoken";
import { identify } from "@/lib/numbers/identify";

type Logged = { number: string; count: number; lastAt: string };

/** One page of those that were looked for; total: of all there are. */
type List = {
  numbers: Logged[];
  total: number;
  q: string;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
};

/** hidden: calls that showed no number; newHref: a new caller with a number. */
type Shown = { list: List; hidden: number; today: Day; newHref: (number: string) => string };

/** Numbers that belong to nobody yet, the busiest first; each opens a new caller with it. */
export function FreeNumbers({ list, hidden, today, newHref }: Shown) {
  const { numbers, total, q } = list;
  if (total + hidden === 0) return null;
  return (
    <Section title="未合并的号码" end={<span className="nw">{total}个</span>}>
      {(list.pages > 1 || q !== "") && (
        <LookForm at="/callers">
          <NumberSearch q={q} />
        </LookForm>
      )}
      {numbers.length === 0 && q !== "" && <p className="soft">没有这样的号码。</p>}
      <ul className="rows">
        {numbers.map(({ number, count, lastAt }) => (
          <li key={number}>
            <Row
              href={newHref(number)}
              lead={<span className="num">{identify(number).display}</span>}
              sub={`记过${count}次，最近${spokenTime(lastAt, today)}`}
            />
          </li>
        ))}
      </ul>
      <Pages page={list.page} pages={list.pages} hrefOf={list.hrefOf} />
      {hidden > 0 && <p className="soft mt-2">没显示号码的{hidden}次无法合并：看不到号码，就认不出是谁。</p>}
    </Section>
  );
}
