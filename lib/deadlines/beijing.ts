import type { Day } from "./deadline";
import { memo } from "./memo";

const hour = 3_600_000;
const dayLength = 24 * hour;
/** Beijing has been at UTC+8 without summer time since 1991, whatever the server's own zone. */
const offset = 8 * hour;

function shifted(instant: string | Date): Date {
  return new Date(new Date(instant).getTime() + offset);
}

const isIso = /^\d{4}-\d{2}-\d{2}T\d{2}:[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** A long log asks for the same few thousand hours and days again and again. */
const MOST = 20_000;

/** Beijing's hour of an hour of UTC, yyyy-mm-ddThh both. */
const hourWritten = memo((hour: string) => shifted(`${hour}:00:00.000Z`).toISOString().slice(0, 13), MOST);

/** The day so many days after 1970-01-01. Throws RangeError on what is no number. */
const dayWritten = memo((at: number): Day => new Date(at * dayLength).toISOString().slice(0, 10), MOST);

/** Days since 1970-01-01; NaN of what is no day. */
function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

function written(instant: string | Date): string {
  if (typeof instant !== "string" || !isIso.test(instant)) return shifted(instant).toISOString();
  const hour = instant.slice(0, 13);
  return hourWritten(hour) + instant.slice(13);
}

/** yyyy-mm-dd in Beijing of an ISO instant. Throws RangeError on what is no instant. */
export function dayInBeijing(instant: string | Date): Day {
  return written(instant).slice(0, 10);
}

/** HH:mm in Beijing, 24 hours. */
export function timeInBeijing(instant: string | Date): string {
  return written(instant).slice(11, 16);
}

/** 0 to 23, in Beijing. */
export function hourInBeijing(instant: string | Date): number {
  return shifted(instant).getUTCHours();
}

/** ISO instant (UTC) of a Beijing day and HH:mm or HH:mm:ss. */
export function instantOf(day: Day, time: string): string {
  return new Date(`${day}T${time}+08:00`).toISOString();
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return new Date(dayNumber(day) * dayLength).getUTCDay() || 7;
}

export function addDays(day: Day, n: number): Day {
  return dayWritten(dayNumber(day) + n);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** No phone is older and nobody's birthday earlier; and no database counts hours at the beginning of our era. */
const firstDay = "1900-01-01";

/** True for a day that exists, from 1900 on: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  if (text < firstDay) return false;
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
}
