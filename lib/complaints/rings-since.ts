import { addDays, dayInBeijing, instantOf } from "@/lib/deadlines/beijing";
import type { Held } from "@/lib/filings/standing";
import type { Turned } from "@/lib/filings/step";

const minute = 60_000;

/**
 * The calls (ISO instants) that open a closed case again, oldest first: since the minute of the click, for calls are
 * logged to the minute, or on a later day than the one it was closed for.
 */
export function ringsSince({ said, recordedAt }: Held<Turned>, callTimes: readonly string[]): string[] {
  const clicked = minuteOf(recordedAt);
  const rings = callTimes.filter((at) => dayInBeijing(at) > said.on || Date.parse(at) >= clicked);
  return rings.toSorted((a, b) => Date.parse(a) - Date.parse(b));
}

/** The first instant (ISO) at which a call can open it again. */
export function earliestRing({ said, recordedAt }: Held<Turned>): string {
  const nextDay = Date.parse(instantOf(addDays(said.on, 1), "00:00"));
  return new Date(Math.min(nextDay, minuteOf(recordedAt))).toISOString();
}

function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / minute) * minute;
}
