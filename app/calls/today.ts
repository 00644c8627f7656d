import { dayInBeijing } from "@/lib/deadlines/beijing";

/** Today in Beijing: the clock of these pages. */
export function today(): string {
  return dayInBeijing(new Date());
}
