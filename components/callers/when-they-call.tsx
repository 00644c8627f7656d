import { ChartFigure } from "@/components/charts/chart-figure";
import { Section } from "@/components/ui/section";
import { calendarOf, hourNames, hoursOf } from "@/lib/calls/charts";
import type { LogFigures } from "@/lib/calls/log-figures";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import { verbsOf } from "./verbs";

type Shown = { told: LogFigures; today: Day };

/** Calls per day as a calendar, and per hour of the day. */
export function WhenTheyCall({ told, today }: Shown) {
  const { came } = verbsOf(told);
  return (
    <>
      <Section title={`哪天${came}`}>
        <ChartFigure chart={calendarOf(told)} words={daysInWords(told, today)} />
      </Section>
      <Section title={`几点${came}`}>
        <ChartFigure chart={hoursOf(told.hours)} words={hoursInWords(told)} labels={hourNames} />
      </Section>
    </>
  );
}

/** Of one day only no share is said. */
export function daysInWords(told: LogFigures, today: Day): string {
  const { busiestDay: most, days, span, daysWithCalls, total } = told;
  const { came, unit } = verbsOf(told);
  if (span === 1 && most) return `${monthDay(most.day, today)}${came}${total}${unit}。`;
  const busiest = most && most.count > 1 ? `，${monthDay(most.day, today)}最多，${most.count}${unit}` : "";
  const drawn = days.length < span ? "图上是最近三年。" : "";
  return `${span}天里有${daysWithCalls}天${came}${busiest}。${drawn}`;
}

/** Where several hours tie, none of them is the busiest. hours: calls of each of the 24. */
export function hoursInWords(told: Pick<LogFigures, "hours" | "night" | "total" | "messages">): string {
  const { hours, night } = told;
  const { unit } = verbsOf(told);
  const most = Math.max(...hours);
  const at = hours.indexOf(most);
  const ties = hours.filter((count) => count === most).length;
  const busiest =
    ties === 1 ? `${at}时到${at + 1}时最多，${most}${unit}` : `最多的${ties}个钟点，各${most}${unit}`;
  return `${busiest}；夜里22时到早上8时（颜色不同的）${night}${unit}。`;
}
