import { addDays, dayInBeijing, instantOf, isDay, timeInBeijing, weekday } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Said, SaidDay } from "./said";

/** When the picture was taken, in Beijing. time: HH:mm, null when only the day is known. */
export type Taken = { day: Day; time: string | null };

/** day, time: null where the picture does not tell; doubt: why to look again, in Chinese, "" when there is nothing. */
export type Resolved = { day: Day | null; time: string | null; doubt: string };

/** The day and time a row means, seen from when its picture was taken; `taken` null: only what stands there in full. */
export function resolve(said: Said | null, taken: Taken | null): Resolved {
  if (!said) return { day: null, time: null, doubt: "" };
  if (said.minutesAgo !== null) return minutesBefore(said.minutesAgo, taken);
  if (said.dayOpen) return { day: null, time: said.time, doubt: "哪一天没认准，对着图填" };
  const day = dayOf(said.day, taken?.day ?? null);
  return { day, time: said.time, doubt: doubtOf(said, day, taken) };
}

function minutesBefore(minutes: number, taken: Taken | null): Resolved {
  if (!taken?.time) return { day: taken?.day ?? null, time: null, doubt: "" };
  const then = new Date(Date.parse(instantOf(taken.day, taken.time)) - minutes * 60_000);
  return { day: dayInBeijing(then), time: timeInBeijing(then), doubt: "照截图的时间往前推的" };
}

/** Without a day it is the picture's own. */
function dayOf(said: SaidDay | null, taken: Day | null): Day | null {
  if (said && "month" in said && said.year !== null) return written(said.year, said.month, said.date);
  if (!taken) return null;
  if (!said) return taken;
  if ("ago" in said) return addDays(taken, -said.ago);
  if ("weekday" in said) return addDays(taken, -((weekday(taken) - said.weekday + 7) % 7 || 7));
  return lastBefore(taken, said.month, said.date);
}

/** The last time that day of the year came; 29 February is looked for up to eight years back. */
function lastBefore(taken: Day, month: number, date: number): Day | null {
  const year = Number(taken.slice(0, 4));
  for (let back = 0; back <= 8; back++) {
    const day = written(year - back, month, date);
    if (day && day <= taken) return day;
  }
  return null;
}

function written(year: number, month: number, date: number): Day | null {
  const day = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

function doubtOf(said: Said, day: Day | null, taken: Taken | null): string {
  if (said.unsure) return "时间有两种读法，对着图看";
  if (!taken || !day) return "";
  const late = taken.time !== null && said.time !== null && said.time.slice(0, 5) > taken.time;
  return day > taken.day || (day === taken.day && late) ? "比截图的时间还晚，看看截图是哪天的" : "";
}
