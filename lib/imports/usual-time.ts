import { addDays, isDay } from "@/lib/deadlines/beijing";

/** A day of Beijing as far as ISO writes it in UTC: from 8 in the morning on, and before, when UTC is a day behind. */
type Written = { same: string; before: string };

const clock = /^\d{4}([-/])\d\d\1\d\d (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const hoursInUtc = Array.from({ length: 24 }, (_, hour) => String((hour + 16) % 24).padStart(2, "0"));
const days = new Map<string, Written | null>();

let last: { text: string; day: Written } | null = null;

/** A list is in order, mostly: the day is that of the row before. */
function dayOf(text: string): Written | null {
  if (last && text.startsWith(last.text)) return last.day;
  const start = text.slice(0, 10);
  const day = written(start);
  if (day) last = { text: start, day };
  return day;
}

/** null for what is no day, or one that no call list reaches. */
function written(text: string): Written | null {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = text.replaceAll("/", "-");
  const found = isDay(day) && /^20\d\d/.test(day) && day !== "2000-01-01";
  const one = found ? { same: `${day}T`, before: `${addDays(day, -1)}T` } : null;
  if (days.size < 5_000) days.set(text, one);
  return one;
}

/** The ISO instant of yyyy-mm-dd HH:mm:ss in Beijing, the commonest form by far; null for anything else. */
export function usualTime(text: string): string | null {
  if (text.length !== 19 || !clock.test(text)) return null;
  const day = dayOf(text);
  if (!day) return null;
  const hour = Number(text.slice(11, 13));
  return `${hour < 8 ? day.before : day.same}${hoursInUtc[hour]}${text.slice(13)}.000Z`;
}
