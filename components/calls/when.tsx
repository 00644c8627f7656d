import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenDay, spokenTime } from "@/lib/deadlines/spoken";

/** A moment as it is said: 今天10:26, 9月30日14:02; with `dayOnly` 9月30日. Never broken over two lines. */
export function When({ at, today, dayOnly }: { at: string; today: Day; dayOnly?: boolean }) {
  const words = dayOnly ? spokenDay(dayInBeijing(at), today) : spokenTime(at, today);
  return <span className={/^\d/.test(words) ? "date" : "nw"}>{words}</span>;
}
