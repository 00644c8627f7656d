import { z } from "zod";
import type { Chart } from "./chart";

const text = z.string({ error: "这里要写成文字" });
const day = text.regex(/^\d{4}-\d{2}-\d{2}$/, "日期写成 2026-10-09 这样");

/** The days of a hundred years. */
const DAYS = 40_000;
/** Columns, or rows, or bars of one row: several times what still can be read. */
const BARS = 500;

function few<T>(item: z.ZodType<T>, most: number): z.ZodType<T[]> {
  const given = z.array(z.unknown(), { error: "这里要写成列表" });
  return given.max(most, `一张图最多${most}个数`).pipe(z.array(item));
}

const count = z.number({ error: "这里要写数字" }).int("这里要写整数").min(0, "次数不能小于0");
const bar = z.object({ name: text, count, soft: z.boolean({ error: "soft 写 true 或 false" }).optional() });

/** A chart as it comes back from JSON: checked before anything is drawn from it. */
export const ChartShape: z.ZodType<Chart> = z.discriminatedUnion(
  "form",
  [
    z.object({
      form: z.literal("calendar"),
      from: day,
      counts: few(count, DAYS),
      off: few(day, DAYS),
      worked: few(day, DAYS),
    }),
    z.object({
      form: z.literal("columns"),
      labels: few(text, BARS),
      counts: few(count, BARS),
      soft: few(count, BARS),
      key: z.object({ soft: text, ink: text }).optional(),
    }),
    z.object({
      form: z.literal("rows"),
      rows: few(z.object({ label: text, bars: few(bar, BARS) }), BARS),
    }),
  ],
  { error: "信里有画不出的图" },
);
