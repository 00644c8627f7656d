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
  const { busiestDays, days, span, daysWithCalls, total } = told;
  const [most] = busiestDays;
  const { came, unit } = verbsOf(told);
  if (span === 1 && most) return `${monthDay(most.day, today)}${came}${total}${unit}。`;
  const names = busiestDays.map(({ day }) => monthDay(day, today));
  const busiest = most && most.count > 1 ? `，${mostInWords(names, "天", most.count + unit)}` : "";
  const drawn = days.length < span ? "图上是最近三年。" : "";
  return `${span}天里有${daysWithCalls}天${came}${busiest}。${drawn}`;
}

/** Where all hours are alike, none has most. hours: calls of each of the 24. */
export function hoursInWords(told: Pick<LogFigures, "hours" | "night" | "total" | "messages">): string {
  const { hours, night } = told;
  const { came, unit } = verbsOf(told);
  const most = Math.max(...hours);
  const names = hours.flatMap((count, at) => (count === most ? [`${at}时到${at + 1}时`] : []));
  const isEven = names.length > 1 && hours.every((count) => count === 0 || count === most);
  const busiest = isEven
    ? `${names.length}个钟点${came}，各${most}${unit}`
    : mostInWords(names, "个钟点", most + unit);
  return `${busiest}；夜里22时到早上8时（颜色不同的）${night}${unit}。`;
}

/** So many that have most are named; of more only how many they are. */
const named = 3;

/** 11月25日最多，2次; 11月25日、12月1日最多，各2次; 最多的5天，各2次. */
function mostInWords(names: string[], measure: string, count: string): string {
  if (names.length > named) return `最多的${names.length}${measure}，各${count}`;
  return `${names.join("、")}最多，${names.length > 1 ? "各" : ""}${count}`;
}
