import { dayInBeijing } from "@/lib/deadlines/beijing";
import { monthDay } from "@/lib/deadlines/spoken";
import type { LoggedCall } from "../facts";

/** 11月30日 where all of it came on one day; several: what to say where it did not. */
export function inPeriod(calls: LoggedCall[], several: string): string {
  const [day, ...others] = [...new Set(calls.map(({ at }) => dayInBeijing(at)))];
  return day === undefined || others.length > 0 ? several : monthDay(day, day);
}
