import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Held } from "@/lib/filings/standing";
import type { Turned } from "@/lib/filings/step";

const minute = 60_000;

/**
 * The calls (ISO instants) that open a closed case again, oldest first: since the minute of the click, for calls are
 * logged to the minute, or on a later day than the one it was closed for.
 */
export function ringsSince({ said, recordedAt }: Held<Turned>, callTimes: readonly string[]): string[] {
  const clicked = Math.floor(Date.parse(recordedAt) / minute) * minute;
  const rings = callTimes.filter((at) => dayInBeijing(at) > said.on || Date.parse(at) >= clicked);
  return rings.toSorted((a, b) => Date.parse(a) - Date.parse(b));
}
