import { Row } from "@/components/ui/row";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenTime } from "@/lib/deadlines/spoken";

/** lastAt: ISO instant of the last call; null when none of its numbers called. */
export type ListedCaller = {
  id: string;
  name: string;
  numbers: number;
  count: number;
  lastAt: string | null;
};

export function CallerRows({ callers, today }: { callers: ListedCaller[]; today: Day }) {
  return (
    <ul className="rows">
      {callers.map(({ id, name, numbers, count, lastAt }) => (
        <li key={id}>
          <Row
            href={`/callers/${id}`}
            lead={name}
            sub={`${numbers}个号码，记过${count}次${lastAt === null ? "" : `，最近${spokenTime(lastAt, today)}`}`}
          />
        </li>
      ))}
    </ul>
  );
}
