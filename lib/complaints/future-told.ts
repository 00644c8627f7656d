import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { CaseFile } from "./case-file";

/** Clocks of two machines may be so far apart, in ms. */
const APART = 10 * 60 * 1000;

/** Where case data says that something has happened which lies in the future: calls.3.at：2027-03-01T02:00:00.000Z; null when nothing does. */
export function futureTold(file: CaseFile, now: Date): string | null {
  const soon = new Date(now.getTime() + APART).toISOString();
  const today = dayInBeijing(soon);
  for (const [place, time] of timesIn(file))
    if (time > (time.length > 10 ? soon : today)) return `${place}：${time}`;
  return null;
}

/** Every time at which something happened, as an ISO instant or a day in Beijing, with its place. */
function* timesIn({ calls, refusals, evidence, complaints }: CaseFile): Generator<[string, string]> {
  for (const [nth, { at }] of calls.entries()) yield [`calls.${nth}.at`, at];
  for (const [nth, { at }] of refusals.entries()) yield [`refusals.${nth}.at`, at];
  for (const [nth, { takenAt }] of evidence.entries())
    if (takenAt) yield [`evidence.${nth}.takenAt`, takenAt];
  for (const [nth, { steps }] of complaints.entries())
    for (const [place, { said }] of steps.entries())
      if ("on" in said) yield [`complaints.${nth}.steps.${place}.said.on`, said.on];
}
