import { addDays, dayInBeijing, hourInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Call } from "./call";
import {
  type DayCount,
  type DayFigure,
  everyDay,
  kindOfDay,
  mondayOf,
  spanOf,
  uncertainYears,
} from "./day-figures";
import { type Counted, type Pattern, pattern } from "./pattern";
import { callsAfter, type Refusal, type StandaloneRefusal } from "./refusals";
import { countBetween, type Timeline, timelineOf } from "./timeline";

/** A stretch of seven days from Monday, and its calls. */
export type CountedWeek = Counted & { from: Day; to: Day };
type AfterRefusal = { refusal: Refusal; count: number };

/** What an authority asks about the calls, each with the calls it was counted from. Beijing days and hours. */
export type Figures = {
  pattern: Pattern;
  /** Every day up to the last, those without a call too; of a longer log the latest three years. */
  days: DayFigure[];
  /** Days from the first to the last, both counted. */
  span: number;
  daysWithCalls: number;
  /** Weeks with a call, in order. */
  weeks: CountedWeek[];
  /** The week with the most calls; the earliest when several have as many. */
  busiestWeek: CountedWeek | null;
  /** 0 to 23. */
  hours: Counted[];
  /** Saturdays and Sundays that are neither a holiday nor worked instead. */
  weekend: Counted;
  /** Days off by the State Council's notice of the year. */
  holiday: Counted;
  /** Years without a notice yet: of holidays only those with a fixed date are known. */
  uncertain: number[];
  oneRing: Counted;
  missed: Counted;
  robot: Counted;
  /** What came after each refusal, oldest refusal first. */
  after: AfterRefusal[];
};

export function figures(calls: readonly Call[], outside: readonly StandaloneRefusal[] = []): Figures {
  const counts = pattern(calls, outside);
  const byId = new Map(calls.map((call) => [call.id, call]));
  const sorted = counts.total.callIds.flatMap((id) => byId.get(id) ?? []);
  const log = timelineOf(sorted);
  const weeks = weeksOf(sorted);
  const days = countedDays(sorted);
  const ofHow = (how: Call["how"]) => counted(sorted.filter((call) => call.how === how));
  return {
    pattern: counts,
    days: everyDay(days),
    span: spanOf(days),
    daysWithCalls: days.length,
    weeks,
    busiestWeek: busiestOf(weeks),
    hours: hoursOf(sorted),
    weekend: counted(sorted.filter(({ at }) => kindOfDay(dayInBeijing(at)) === "weekend")),
    holiday: counted(sorted.filter(({ at }) => kindOfDay(dayInBeijing(at)) === "holiday")),
    uncertain: uncertainYears(sorted.map(({ at }) => dayInBeijing(at))),
    oneRing: ofHow("one-ring"),
    missed: ofHow("missed"),
    robot: ofHow("robot"),
    after: counts.refusals.said.map((refusal) => ({ refusal, count: countAfter(refusal, log, sorted) })),
  };
}

function counted(calls: readonly Call[]): Counted {
  return { count: calls.length, callIds: calls.map(({ id }) => id) };
}

function countAfter(refusal: Refusal, log: Timeline, sorted: readonly Call[]): number {
  if (refusal.saidTo !== undefined) return callsAfter(refusal, sorted).length;
  return countBetween(log, refusal, Date.parse(refusal.at), Number.POSITIVE_INFINITY);
}

function countedDays(sorted: readonly Call[]): DayCount[] {
  const counts = new Map<Day, number>();
  for (const { at } of sorted) counts.set(dayInBeijing(at), (counts.get(dayInBeijing(at)) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({ day, count }));
}

function weeksOf(sorted: readonly Call[]): CountedWeek[] {
  const weeks = new Map<Day, Call[]>();
  for (const call of sorted) {
    const monday = mondayOf(dayInBeijing(call.at));
    const week = weeks.get(monday) ?? [];
    week.push(call);
    weeks.set(monday, week);
  }
  return [...weeks].map(([from, calls]) => ({ from, to: addDays(from, 6), ...counted(calls) }));
}

function busiestOf(weeks: readonly CountedWeek[]): CountedWeek | null {
  return weeks.reduce<CountedWeek | null>(
    (most, week) => (most && most.count >= week.count ? most : week),
    null,
  );
}

function hoursOf(sorted: readonly Call[]): Counted[] {
  const hours = Array.from({ length: 24 }, (): Call[] => []);
  for (const call of sorted) hours[hourInBeijing(call.at)]?.push(call);
  return hours.map(counted);
}
