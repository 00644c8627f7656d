import { isDay } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { nfkc } from "@/lib/unicode";
import { inDigits } from "../numerals";

const monthDay = /(?<!\d)(\d{1,2}) ?[月./-] ?(\d{1,2})(?!\d)/;

/** 11-17 of 11月17日 or 11/17, whatever its year; null where it says no month. */
export function monthDayIn(written: string): string | null {
  const [, month = "", date = ""] = monthDay.exec(inDigits(nfkc(written))) ?? [];
  return month === "" ? null : `${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

/** The last such day up to the day on which it was pasted: to be confirmed, never taken as said. */
export function lastSuchDay(written: string, pastedOn: Day | undefined): Day | null {
  const said = monthDayIn(written);
  if (said === null || pastedOn === undefined) return null;
  const year = Number(pastedOn.slice(0, 4));
  const days = [year, year - 1].map((each) => `${each}-${said}`);
  return days.find((day) => isDay(day) && day <= pastedOn) ?? null;
}
