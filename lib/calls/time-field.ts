import { z } from "zod";
import { isDay } from "@/lib/deadlines/beijing";

/** A moment as a form holds it: YYYY-MM-DDTHH:mm (or :ss) in Beijing, a day that there was. */
export const TimeField = z
  .string({ error: "选日期和时间" })
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, { error: "选日期和时间", abort: true })
  .refine((at) => at >= "2000", { error: "太早了，只能记2000年以后的，改一下年份", abort: true })
  .refine((at) => isDay(at.slice(0, 10)), "没有这一天，改一下日期");

/** A phone's clock may run this far ahead of the server's. */
const tolerated = 2 * 60_000;

/** Whether an ISO instant is still to come, whatever clock told it. */
export function isToCome(instant: string, now: Date): boolean {
  return Date.parse(instant) - now.getTime() > tolerated;
}
