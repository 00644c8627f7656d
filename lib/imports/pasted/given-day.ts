import { isToCome } from "@/lib/calls/time-field";
import { dayInBeijing, instantOf, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { readRow } from "../read-row";
import type { RejectedRow, SourceRow } from "../row";
import { type PastedLine, takeApart } from "./line";
import { tell } from "./tell";

/** What the person says of a line: its day, which hour was meant (from 24 on of the next day), and which of its times. */
export type Given = { day?: Day; hour?: number; time?: string };

/** A line that told no day, or no half of it, read with what the person says; null where it is no call for all that. */
export function withGiven(rejected: RejectedRow, given: Given, now: Date): SourceRow | null {
  const { line, text, lacksDay, hours, times } = rejected;
  const isWhole = lacksDay ? given.day : (hours ?? times);
  const isOneOf = !hours || (given.hour !== undefined && hours.includes(given.hour));
  if (!isWhole || !isOneOf || (times && !times.includes(given.time ?? ""))) return null;
  const told = tell([withTime(takeApart(line, text), given.time)], null, {
    given: lacksDay && given.day,
    hour: given.hour,
  });
  if ("reason" in told) return null;
  const read = readRow({ ...told, line, text }, { isNoBill: true, readAt: now.toISOString() });
  return read.kind === "row" ? onNextDay(read.row, given.hour ?? 0, now) : null;
}

function withTime(line: PastedLine, time?: string): PastedLine {
  const chosen = [line.clock, ...line.others].find((each) => each?.text === time);
  return chosen ? { ...line, clock: chosen, others: [] } : line;
}

function onNextDay(row: SourceRow, hour: number, now: Date): SourceRow | null {
  if (hour < 24) return row;
  const at = new Date(Date.parse(row.at) + 24 * 3_600_000).toISOString();
  return isToCome(at, now) ? null : { ...row, at };
}

/** A row whose day was counted from 昨天, on the day that the person says, unless its time is still to come on it. */
export function onOtherDay(row: SourceRow, day: Day, now: Date): SourceRow {
  if (row.spoken === undefined || day === dayInBeijing(row.at)) return row;
  const at = instantOf(day, timeInBeijing(row.at)).slice(0, 16) + row.at.slice(16);
  if (isToCome(at, now)) return row;
  return { ...row, at, doubts: row.doubts.filter((one) => !one.startsWith(`“${row.spoken}”`)) };
}
