import { dayInBeijing, isDay } from "@/lib/deadlines/beijing";
import { Misuse } from "./misuse";

/** The day of --today, in Beijing; left out, it is today. */
export function readDay(given: string | undefined): string {
  const day = given ?? dayInBeijing(new Date());
  if (!isDay(day)) throw new Misuse(`--today 要写成 yyyy-mm-dd，比如 2026-09-30：${day}`);
  return day;
}
