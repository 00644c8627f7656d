import { weekday } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Chart } from "./chart";

export type Calendar = Extract<Chart, { form: "calendar" }>;

/** Days before the first, back to its Monday. */
export function lead(from: Day): number {
  return weekday(from) - 1;
}

export function weeksOf({ from, counts }: Pick<Calendar, "from" | "counts">): number {
  return Math.ceil((lead(from) + counts.length) / 7);
}
