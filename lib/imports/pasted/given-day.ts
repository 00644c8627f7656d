import { isToCome } from "@/lib/calls/time-field";
import { dayInBeijing, instantOf, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { readRow } from "../read-row";
import type { RejectedRow, SourceRow } from "../row";
import { type PastedLine, takeApart } from "./line";
import { noSuchClock } from "./no-such-moment";
import { tell } from "./tell";

/** What the person says of a line: its day, which hour was meant (from 24 on of the next day), which of its times or all of them, or its hour and minute, 20:05. */
export type Given = { day?: Day; hour?: number; time?: string; all?: boolean; clock?: string };

/** Every call that a line is with what the person says: one, or one for each of its times; none unless all can be. */
export function rowsGiven(rejected: RejectedRow, given: Given, now: Date): SourceRow[] {
  const times = given.all ? (rejected.times ?? []) : [given.time];
  const rows = times.map((time) => withGiven(rejected, { ...given, time }, now));
  return rows.every((row) => row !== null) ? rows : [];
}

/** A line that told no day, no clock, or no half of it, read with what the person says; null where it is no call for all that. */
export function withGiven(rejected: RejectedRow, given: Given, now: Date): SourceRow | null {
  const { line, text, lacksDay } = rejected;
  if (!isAnswered(rejected, given)) return null;
  const told = tell([withTime(takeApart(line, text), given)], null, {
    given: lacksDay && given.day,
    hour: given.hour,
  });
  if ("reason" in told) return null;
  const read = readRow({ ...told, line, text }, { isNoBill: true, readAt: now.toISOString() });
  return read.kind === "row" ? onNextDay(read.row, given.hour ?? 0, now) : null;
}

const hourAndMinute = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether all is said that the line leaves open, and nothing that it does not offer. */
function isAnswered({ lacksDay, hours, times, lacksClock }: RejectedRow, given: Given): boolean {
  const answers = [
    lacksDay && given.day !== undefined,
    hours?.includes(given.hour ?? -1),
    times?.includes(given.time ?? ""),
    lacksClock && hourAndMinute.test(given.clock ?? ""),
  ].filter((each) => each !== undefined);
  return answers.length > 0 && answers.every(Boolean);
}

function withTime(line: PastedLine, { time, clock }: Given): PastedLine {
  const end = line.text.length;
  if (clock && (!line.clock || noSuchClock(line.clock.text)))
    return { ...line, clock: { text: clock, from: end, to: end } };
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
