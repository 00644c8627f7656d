import { addDays, daysBetween } from "./beijing";
import type { Day, Deadline } from "./deadline";
import { isWorkingDay } from "./working-days";

/** The last day that is still in time: a span in days that ends on a day off ends on the next working day. */
export function lastDay({ on, span }: Pick<Deadline, "on" | "span">): Day {
  if (span.unit === "工作日") return on;
  let day = on;
  while (!isWorkingDay(day).working) day = addDays(day, 1);
  return day;
}

/** Working days after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let found = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day).working) found += 1;
  return found;
}

/** How far away a date is: `days` is negative once it has passed, the working days with it. */
export type Left = { days: number; workingDays: number };

export function left(deadline: Pick<Deadline, "on" | "span">, today: Day): Left {
  const last = lastDay(deadline);
  if (last < today) return { days: -daysBetween(last, today), workingDays: -workingDaysBetween(last, today) };
  return { days: daysBetween(today, last), workingDays: workingDaysBetween(today, last) };
}

/** Whether it has passed without any doubt, days off at its end included. */
export function isOverdue(deadline: Pick<Deadline, "on" | "span">, today: Day): boolean {
  return lastDay(deadline) < today;
}

/** 还有2个工作日, 还有3天, 就是今天, 过了3天，2个工作日, 过了3天. */
export function leftInWords(deadline: Pick<Deadline, "on" | "span">, today: Day): string {
  const { days, workingDays } = left(deadline, today);
  if (isOverdue(deadline, today)) return overdueInWords(-days, -workingDays, deadline.span.unit);
  if (days === 0) return "就是今天";
  return deadline.span.unit === "日" ? `还有${days}天` : `还有${workingDays}个工作日`;
}

/** Of a span in days its days alone; of one in working days the working days too, or that there was none: 过了2天，都不是工作日. */
function overdueInWords(days: number, workingDays: number, unit: Deadline["span"]["unit"]): string {
  if (unit === "日") return `过了${days}天`;
  return workingDays === 0 ? `过了${days}天，都不是工作日` : `过了${days}天，${workingDays}个工作日`;
}
