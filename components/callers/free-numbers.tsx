import { Row } from "@/components/ui/row";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenTime } from "@/lib/deadlines/spoken";
import { identify } from "@/lib/numbers/identify";

/** So many are shown; the rest is in the log. */
const shown = 30;

type Logged = { number: string; count: number; lastAt: string };

/** Numbers that belong to nobody yet, the busiest first; each opens a new caller with it. */
export function FreeNumbers({ numbers, today }: { numbers: Logged[]; today: Day }) {
  return (
    <>
      <ul className="rows">
        {numbers.slice(0, shown).map(({ number, count, lastAt }) => (
          <li key={number}>
            <Row
              href={`/callers/new?number=${encodeURIComponent(number)}`}
              lead={<span className="num">{identify(number).display}</span>}
              sub={`${count}次，最近${spokenTime(lastAt, today)}`}
            />
          </li>
        ))}
      </ul>
      {numbers.length > shown && <p className="soft">还有{numbers.length - shown}个，来电里都在。</p>}
    </>
  );
}
