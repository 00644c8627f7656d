import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { LoggedCall } from "../facts";
import { callsWithSign, signsInOrder } from "./alleged";

/** The last day of the six months after a day: 8月31日 → 2月28日. */
export function sixMonthsAfter(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/** The day by which the police should have heard of it: of what is marked the first one still ahead, or the last that passed; null without calls. */
export function reportBy(calls: LoggedCall[], today: Day): Day | null {
  const days = lastOfEach(calls)
    .map((call) => sixMonthsAfter(dayInBeijing(call.at)))
    .toSorted();
  return days.find((day) => day >= today) ?? days.at(-1) ?? null;
}

/** Who goes on with one thing from one number is counted from the last time. Where nothing is marked, all of it is one thing. */
function lastOfEach(calls: LoggedCall[]): LoggedCall[] {
  const last = signsInOrder.flatMap((sign) => {
    const marked = callsWithSign(calls, sign);
    return [...new Map(marked.map((call) => [call.number, call])).values()];
  });
  return last.length > 0 ? last : calls.slice(-1);
}
