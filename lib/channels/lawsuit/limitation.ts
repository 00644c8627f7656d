import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { LoggedCall } from "../facts";

/** The last day of the three years after a day; 29 February ends on the 28th. */
export function threeYearsAfter(day: Day): Day {
  const moved = `${Number(day.slice(0, 4)) + 3}${day.slice(4)}`;
  return moved.endsWith("-02-29") ? moved.replace(/29$/, "28") : moved;
}

/** 不晚于: counted from the first call, the earliest that the harm can have been known; null without calls. */
export function sueForMoneyBy(calls: LoggedCall[]): Day | null {
  const [first] = calls;
  return first ? threeYearsAfter(dayInBeijing(first.at)) : null;
}
