import { z } from "zod";
import { isToCome } from "@/lib/calls/time-field";
import { instantOf, isDay } from "@/lib/deadlines/beijing";
import { clean } from "@/lib/numbers/clean";
import { invalid, ok, type Result, refuse, safeParse, storable } from "@/lib/result";
import type { SourceRow } from "../row";

const clock = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const outcomes = ["answered", "one-ring", "missed", "rejected", "blocked"] as const;

/** A row as the person confirmed it beside its picture. day: yyyy-mm-dd, time: HH:mm or HH:mm:ss, in Beijing. */
export const ConfirmedRow = z
  .object({
    nth: z.int().min(1).max(1000),
    hidden: z.boolean(),
    number: z.string().overwrite(storable).max(40, "号码太长了，对着图改"),
    day: z.string().refine((day) => isDay(day) && day >= "2000", "填上哪一天"),
    time: z.string().regex(clock, "填上几点几分，图上没有就点进那通电话看"),
    count: z.int().min(1).max(1000),
    label: z.string().overwrite(storable).max(200),
    outcome: z.enum(outcomes).nullable(),
    seconds: z
      .int()
      .min(0)
      .max(7 * 24 * 3600)
      .nullable(),
  })
  .refine(({ hidden, number }) => hidden || clean(number) !== "", {
    path: ["number"],
    message: "填上号码，对着图抄",
  });
export type ConfirmedRow = z.infer<typeof ConfirmedRow>;

/** The rows as their source tells them, or what to do about each field, under "3.time" for the row of that nth. */
export function checkRows(sent: unknown, now: Date): Result<SourceRow[]> {
  const rows = safeParse(z.array(z.unknown()).min(1).max(1000), sent);
  if (!rows.success) return refuse({ code: "no-rows", text: "一条都没勾，勾选对的再记" });
  const fields: Record<string, string> = {};
  const checked = rows.data.flatMap((row) => {
    const parsed = safeParse(ConfirmedRow, row);
    if (!parsed.success) {
      const nth = safeParse(ConfirmedRow.shape.nth, (row as Partial<ConfirmedRow> | null)?.nth).data ?? "";
      for (const { path, message } of parsed.error.issues) fields[`${nth}.${String(path[0])}`] ??= message;
      return [];
    }
    const source = sourceOf(parsed.data);
    if (isToCome(source.at, now)) {
      fields[`${parsed.data.nth}.time`] = "时间还没到，看看日期对不对";
    }
    return [source];
  });
  return Object.keys(fields).length > 0 ? invalid(fields) : ok(checked);
}

/** The instant at which a picture was taken, out of yyyy-mm-ddTHH:mm in Beijing; null when that is none, or still to come. */
export function takenAtOf(sent: unknown, now: Date): string | null {
  const [, day = "", time = ""] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(typeof sent === "string" ? sent : "") ?? [];
  if (!isDay(day) || !clock.test(time)) return null;
  const instant = instantOf(day, time);
  return isToCome(instant, now) ? null : instant;
}

function sourceOf({
  nth,
  hidden,
  number,
  day,
  time,
  count,
  label,
  outcome,
  seconds,
}: ConfirmedRow): SourceRow {
  return {
    line: nth,
    kind: "call",
    direction: "in",
    typed: hidden ? "" : number.trim(),
    at: instantOf(day, time),
    exact: time.length > 5 ? "second" : "minute",
    outcome,
    seconds,
    name: "",
    label,
    smsText: "",
    place: "",
    doubts: count > 1 ? [`截图上这一行是${count}次，只看得到最近一次的时间`] : [],
  };
}
