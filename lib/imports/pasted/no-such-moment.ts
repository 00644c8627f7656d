import type { Day } from "@/lib/deadlines/deadline";
import { nfkc } from "@/lib/unicode";
import { readDay } from "../days";

/** Why a written day is none (6月31日); null where there is such a day, or where it is told in other words. */
export function noSuchDay(day: Day | string | null): string | null {
  const read = day === null ? null : readDay(nfkc(day), {});
  return read && "reason" in read && read.reason.startsWith("没有这一天") ? read.reason : null;
}

/** Why a clock is none (25:10); null where there is such a time. */
export function noSuchClock(text: string): string | null {
  const [, hour = "", minute = "0", second = "0"] =
    /(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?/.exec(text) ?? [];
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isTime ? null : `没有这个时间：${text}`;
}
