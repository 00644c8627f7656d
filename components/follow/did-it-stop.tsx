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

/**
 * Calls and messages after this complaint was handed in, and the last of them (ISO), null when none came. days: whole ones
 * that are over since then, at most 30; null where no number is known.
 */
export type SinceOwn = KindCount & { lastAt: string | null; days: number | null };

type Shown = {
  /** Of the whole matter, oldest first. */
  since: SinceFiled[];
  own: SinceOwn;
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

function saidOf({ lastAt, days, ...count }: SinceOwn, today: Day): string {
  if (days === null) return "没显示号码的，看不出是不是同一家又来了。";
  if (lastAt === null) return days > 0 ? "提交以后，信里的号码没再打来。" : "提交以后，还没过完一整天。";
  return `提交以后，信里的号码又有${kindsInWords(count)}，最近一次是${spokenDay(dayInBeijing(lastAt), today)}。`;
}
