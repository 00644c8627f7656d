import { Row } from "@/components/ui/row";
import type { LogFigures } from "@/lib/calls/log-figures";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDays } from "@/lib/deadlines/spoken";
import { identify } from "@/lib/numbers/identify";

/** listHref: the calls from a number. */
type Shown = { numbers: string[]; told: LogFigures; today: Day; listHref: (number: string) => string };

/** Its numbers in the order in which they are listed: the busiest first, then those that never called. */
export function inOrder(numbers: string[], { numbers: called }: LogFigures): string[] {
  return [...new Set([...called.map(({ number }) => number), ...numbers])];
}

/** Numbers of it, each with its first and last call. */
export function CallerNumbers({ numbers, told, today, listHref }: Shown) {
  const wanted = new Set(numbers);
  const called = told.numbers.filter(({ number }) => wanted.has(number));
  const heard = new Set(called.map(({ number }) => number));
  const silent = numbers.filter((number) => !heard.has(number));
  return (
    <ul className="rows">
      {called.map(({ number, count, first, last }) => (
        <li key={number}>
          <Row
            href={listHref(number)}
            lead={<span className="num">{identify(number).display}</span>}
            sub={`记过${count}次，${monthDays(first, last, today).join("到")}`}
          />
        </li>
      ))}
      {silent.map((number) => (
        <li key={number} className="row">
          <span className="body">
            <span className="lead num">{identify(number).display}</span>
            <span className="sub">记录里还没打来过</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
