import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { isOverdue, lastDay } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";

/** start: begins the application; null where the page's main action does, or it was begun. */
type Shown = { by: Deadline; today: Day; start: (() => Promise<void>) | null };

/** Until when this very answer, or silence, may be taken to review; what was answered elsewhere has its own days. */
export function ReviewBy({ by, today, start }: Shown) {
  const [from, last] = [by.from, lastDay(by)].map((day) => monthDay(day, today));
  const isOver = isOverdue(by, today);
  return (
    <Section title="行政复议">
      <p>
        <Words>
          {isOver
            ? `从${from}知道算起，60日到${last}为止，已经过了。`
            : `最晚${last}申请，从${from}知道那天数起，60日。别处的答复各算各的。`}
        </Words>
      </p>
      <p className="why">{by.basis}</p>
      {!isOver && start && (
        <form action={start} className="mt-3">
          <Button type="submit" quiet>
            写复议申请书
          </Button>
        </form>
      )}
    </Section>
  );
}
