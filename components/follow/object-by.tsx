import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import { objectionOf } from "@/lib/complaints/object-by";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { lastDay } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";

/** Until when the same office, or the one above it, may be asked to look again at its answer: on paper of one's own, handed in there. */
export function ObjectBy({ by, today }: { by: Deadline; today: Day }) {
  const [from, last] = [by.from, lastDay(by)].map((day) => monthDay(day, today));
  return (
    <Section title={`申请${objectionOf(by)}`}>
      <p>
        <Words>{`${by.name.replace("最晚这天", `最晚${last}`)}，从${from}第二天数起，${by.span.count}日。`}</Words>
      </p>
      <p className="why">{by.basis}</p>
    </Section>
  );
}
