import { z } from "zod";
import type { Chart } from "./chart";

const text = z.string({ error: "这里要写成文字" });
const day = text.regex(/^\d{4}-\d{2}-\d{2}$/, "日期写成 2026-10-09 这样");
const count = z.number({ error: "这里要写数字" }).int("这里要写整数").min(0, "次数不能小于0");
const bar = z.object({ name: text, count, soft: z.boolean({ error: "soft 写 true 或 false" }).optional() });

/** A chart as it comes back from JSON: checked before anything is drawn from it. */
export const ChartShape: z.ZodType<Chart> = z.discriminatedUnion(
  "form",
  [
    z.object({
      form: z.literal("calendar"),
      from: day,
      counts: z.array(count),
      off: z.array(day),
      worked: z.array(day),
    }),
    z.object({
      form: z.literal("columns"),
      labels: z.array(text),
      counts: z.array(count),
      soft: z.array(count),
    }),
    z.object({
      form: z.literal("rows"),
      rows: z.array(z.object({ label: text, bars: z.array(bar) })),
    }),
  ],
  { error: "信里有画不出的图" },
);
