import { isToCome } from "@/lib/calls/time-field";
import { dayInBeijing, instantOf, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { readRow } from "../read-row";
import type { RejectedRow, SourceRow } from "../row";
import { takeApart, tell } from "./line";

/** A line that told no day, read with the one that the person says; null where it is no call for all that. */
export function withGivenDay({ line, text, lacksDay }: RejectedRow, day: Day, now: Date): SourceRow | null {
  const told = lacksDay ? tell([takeApart(line, text)], null, { given: day }) : { reason: "" };
  if ("reason" in told) return null;
  const read = readRow({ ...told, line, text }, { isNoBill: true, readAt: now.toISOString() });
  return read.kind === "row" ? read.row : null;
}

/** A row whose day was counted from 昨天, on the day that the person says, unless its time is still to come on it. */
export function onOtherDay(row: SourceRow, day: Day, now: Date): SourceRow {
  if (row.spoken === undefined || day === dayInBeijing(row.at)) return row;
  const at = instantOf(day, timeInBeijing(row.at)).slice(0, 16) + row.at.slice(16);
  if (isToCome(at, now)) return row;
  return { ...row, at, doubts: row.doubts.filter((one) => !one.startsWith(`“${row.spoken}”`)) };
}
