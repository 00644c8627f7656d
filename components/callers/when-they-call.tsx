import { ChartFigure } from "@/components/charts/chart-figure";
import { Section } from "@/components/ui/section";
import { calendarOf, hourNames, hoursOf } from "@/lib/calls/charts";
import type { LogFigures } from "@/lib/calls/log-figures";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";

type Shown = { told: LogFigures; today: Day };

/** Calls per day as a calendar, and per hour of the day. */
export function WhenTheyCall({ told, today }: Shown) {
  return (
    <>
      <Section title="哪天打来">
        <ChartFigure chart={calendarOf(told)} words={daysInWords(told, today)} />
      </Section>
      <Section title="几点打来">
        <ChartFigure chart={hoursOf(told.hours)} words={hoursInWords(told)} labels={hourNames} />
      </Section>
    </>
  );
}

function daysInWords({ busiestDay: most, days, span, daysWithCalls }: LogFigures, today: Day): string {
  const busiest = most && most.count > 1 ? `，${monthDay(most.day, today)}最多，${most.count}次` : "";
  const drawn = days.length < span ? "图上是最近三年。" : "";
  return `${span}天里有${daysWithCalls}天打来${busiest}。${drawn}`;
}

function hoursInWords({ hours, night }: LogFigures): string {
  const most = Math.max(...hours);
  const at = hours.indexOf(most);
  return `${at}时到${at + 1}时最多，${most}次；夜里22时到早上8时（颜色淡的）${night}次。`;
}
