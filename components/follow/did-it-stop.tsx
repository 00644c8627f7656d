import { ChartFigure } from "@/components/charts/chart-figure";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import { beforeAndAfter } from "@/lib/calls/charts";
import { type KindCount, kindsInWords } from "@/lib/calls/kind-count";
import type { SinceFiled } from "@/lib/complaints/since-filed";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay, spokenDay } from "@/lib/deadlines/spoken";

type Shown = {
  /** Of the whole matter, oldest first. */
  since: SinceFiled[];
  /** Calls and messages after this complaint was handed in, and the last of them (ISO); null when none came. */
  own: KindCount & { lastAt: string | null };
  today: Day;
  /** null once it is closed, or when the page's main action closes it. */
  close: (() => Promise<void>) | null;
};

/** Whether they still call after it was handed in: counted, drawn, and closed when they do not. */
export function DidItStop({ since, own, today, close }: Shown) {
  const rows = since.map(({ on, what, ...counts }) => ({
    label: `${monthDay(on, today)}，${what}`,
    ...counts,
  }));
  const chart = beforeAndAfter(rows);
  return (
    <Section title="还打不打来">
      <p>
        <Words>{saidOf(own, today)}</Words>
      </p>
      {chart && (
        <ChartFigure
          chart={chart}
          words="每次提交，前后一样多的天数里各来了几次；当天和今天都不算，最多各算30天。"
        />
      )}
      {close && (
        <form action={close} className="mt-3">
          <Button type="submit" quiet>
            不再打来了，结束
          </Button>
        </form>
      )}
    </Section>
  );
}

function saidOf({ lastAt, ...count }: Shown["own"], today: Day): string {
  if (lastAt === null) return "提交以后，这些号码还没再打来。";
  return `提交以后，这些号码又有${kindsInWords(count)}，最近一次是${spokenDay(dayInBeijing(lastAt), today)}。`;
}
