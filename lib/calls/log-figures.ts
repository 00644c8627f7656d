import type { Day } from "@/lib/deadlines/deadline";
import {
  type DayCount,
  type DayFigure,
  everyDay,
  kindOfDay,
  mondayOf,
  spanOf,
  uncertainYears,
} from "./day-figures";

/** first and last: ISO instants. number is "" for calls that showed none. */
export type NumberCount = { number: string; count: number; first: string; last: string };

/** What a database counts of calls. */
export type Tally = {
  total: number;
  messages: number;
  oneRing: number;
  missed: number;
  robot: number;
  first: string | null;
  last: string | null;
  /** Days with a call, in order, and the hours of Beijing, 0 to 23. */
  days: DayCount[];
  hours: number[];
  /** Most calls first; all of them, or the busiest. */
  numbers: NumberCount[];
  /** All numbers that showed. hidden: calls that showed none. */
  shown: number;
  hidden: number;
  /** Later than a refusal, as pattern() has it. */
  afterRefusal: number;
};

/** The figures of a log without the calls behind them: the same numbers as figures() counts from the calls. */
export type LogFigures = Omit<Tally, "days"> & {
  /** Every day up to the last, those without a call too; of a longer log the latest three years. */
  days: DayFigure[];
  /** Days from the first to the last, both counted. */
  span: number;
  daysWithCalls: number;
  /** The day with most, or all that have as many, in order. */
  busiestDays: DayCount[];
  /** from: a Monday. */
  busiestWeek: { from: Day; count: number } | null;
  /** 22:00 to 08:00. */
  night: number;
  weekend: number;
  holiday: number;
  uncertain: number[];
};

export function logFigures(tally: Tally): LogFigures {
  const { days, hours } = tally;
  const ofKind = (kind: ReturnType<typeof kindOfDay>) => days.filter(({ day }) => kindOfDay(day) === kind);
  return {
    ...tally,
    days: everyDay(days),
    span: spanOf(days),
    daysWithCalls: days.length,
    busiestDays: mostOf(days),
    busiestWeek: busiest(weeksOf(days)),
    night: sumOf(hours.filter((_, hour) => hour >= 22 || hour < 8)),
    weekend: sumOf(ofKind("weekend").map(({ count }) => count)),
    holiday: sumOf(ofKind("holiday").map(({ count }) => count)),
    uncertain: uncertainYears(days.map(({ day }) => day)),
  };
}

function weeksOf(days: readonly DayCount[]): { from: Day; count: number }[] {
  const weeks = new Map<Day, number>();
  for (const { day, count } of days) weeks.set(mondayOf(day), (weeks.get(mondayOf(day)) ?? 0) + count);
  return [...weeks].map(([from, count]) => ({ from, count }));
}

function busiest<T extends { count: number }>(all: readonly T[]): T | null {
  return all.reduce<T | null>((most, one) => (most && most.count >= one.count ? most : one), null);
}

function mostOf(days: readonly DayCount[]): DayCount[] {
  const most = busiest(days)?.count;
  return days.filter(({ count }) => count === most);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
