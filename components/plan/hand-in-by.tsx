import { Words } from "@/components/ui/words";
import type { Deadline } from "@/lib/deadlines/deadline";
import { lastDay } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";

/** The last day on which a letter may be handed in at all, and from when it is counted. */
export function HandInBy({ by }: { by: Deadline | null }) {
  if (!by) return null;
  const [from, last] = [monthDay(by.from, by.from), monthDay(lastDay(by), by.from)];
  return (
    <p>
      <Words>{`最晚${last}提交，从${from}知道那天数起，${by.span.count}日。`}</Words>
    </p>
  );
}
