import { addDays, daysBetween } from "./beijing";
import type { Day, Deadline } from "./deadline";
import { monthDay } from "./spoken";
import { isWorkingDay } from "./working-days";

type Ends = Pick<Deadline, "on" | "span">;

/** The working day to which a span in days may move when it ends on a day off; null when it ends on a working day. */
export function movedTo({ on, span }: Ends): Day | null {
  if (span.unit === "工作日" || isWorkingDay(on).working) return null;
  let day = addDays(on, 1);
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

/** How far away a date is: both are negative once it has passed. */
export type Left = { days: number; workingDays: number };

export function left({ on }: Ends, today: Day): Left {
  if (on < today) return { days: -daysBetween(on, today), workingDays: -workingDaysBetween(on, today) };
  return { days: daysBetween(today, on), workingDays: workingDaysBetween(today, on) };
}

export function isOverdue({ on }: Ends, today: Day): boolean {
  return on < today;
}

/** 还有2个工作日, 还有3天, 就是今天, 过了3天，2个工作日. */
export function leftInWords(deadline: Ends, today: Day): string {
  const { days, workingDays } = left(deadline, today);
  if (days < 0) return overdueInWords(deadline, today);
  if (days === 0) return "就是今天";
  return deadline.span.unit === "日" ? `还有${days}天` : `还有${workingDays}个工作日`;
}

function overdueInWords(deadline: Ends, today: Day): string {
  const { days, workingDays } = left(deadline, today);
  const moved = movedTo(deadline);
  if (moved !== null && today <= moved)
    return `过了${-days}天，到期那天放假，可能顺延到${moved === today ? "今天" : monthDay(moved, today)}`;
  if (workingDays === 0) return `过了${-days}天，还没到工作日`;
  return `过了${-days}天，${-workingDays}个工作日`;
}
