import { ChartFigure } from "@/components/charts/chart-figure";
import { Section } from "@/components/ui/section";
import { calendarOf, hourNames, hoursOf } from "@/lib/calls/charts";
import type { Figures } from "@/lib/calls/figures";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";

type Shown = { told: Figures; today: Day };

/** Calls per day as a calendar, and per hour of the day. */
export function WhenTheyCall({ told, today }: Shown) {
  return (
    <>
      <Section title="哪天打来">
        <ChartFigure chart={calendarOf(told)} words={daysInWords(told, today)} />
      </Section>
      <Section title="几点打来">
        <ChartFigure chart={hoursOf(told)} words={hoursInWords(told)} labels={hourNames} />
      </Section>
    </>
  );
}

function daysInWords({ pattern, days, daysWithCalls }: Figures, today: Day): string {
  const most = pattern.busiestDay;
  const busiest = most && most.count > 1 ? `，${monthDay(most.day, today)}最多，${most.count}次` : "";
  return `${days.length}天里有${daysWithCalls}天打来${busiest}。`;
}

function hoursInWords({ hours, pattern }: Figures): string {
  const most = Math.max(...hours.map(({ count }) => count));
  const at = hours.findIndex(({ count }) => count === most);
  return `${at}时到${at + 1}时最多，${most}次；夜里22时到早上8时（颜色淡的）${pattern.night.count}次。`;
}
