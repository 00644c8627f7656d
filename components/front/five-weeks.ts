import { addCounts, allOf, type KindCount, kindsInWords, noneCounted } from "@/lib/calls/kind-count";
import { addDays, weekday } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";

export type WeekDay = KindCount & { day: Day; when: "past" | "today" | "ahead" };

/** The day on which the five weeks of the front page begin: a Monday. */
export function firstOfFiveWeeks(today: Day): Day {
  return addDays(today, 1 - weekday(today) - 28);
}

/** 35 days, Monday first, the current week last. */
export function fiveWeeks(perDay: (KindCount & { day: Day })[], today: Day): WeekDay[] {
  const counts = new Map(perDay.map((one) => [one.day, one]));
  const first = firstOfFiveWeeks(today);
  return Array.from({ length: 35 }, (_, at) => {
    const day = addDays(first, at);
    const when = day === today ? "today" : day < today ? "past" : "ahead";
    return { ...noneCounted, ...counts.get(day), day, when };
  });
}

/** How large a day is drawn: none, one, two or three, four and more. */
export function size(count: number): "0" | "1" | "2" | "4" {
  if (count >= 4) return "4";
  if (count >= 2) return "2";
  return count === 1 ? "1" : "0";
}

export type WeeksTold = { total: KindCount; most: KindCount; words: string };

/** most: of the day with the most of both. */
export function weeksInWords(weeks: WeekDay[]): WeeksTold {
  const total = weeks.reduce<KindCount>(addCounts, noneCounted);
  const most = weeks.reduce<KindCount>((best, one) => (allOf(one) > allOf(best) ? one : best), noneCounted);
  const words = `近五周有${kindsInWords(total)}，最多的一天${kindsInWords(most)}`;
  return { total, most, words: allOf(total) === 0 ? "近五周没有来电" : words };
}
