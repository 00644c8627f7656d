import { addDays } from "@/lib/deadlines/beijing";
import type { Chart } from "./chart";

/** The numbers of a chart as a table, for whoever reads rather than looks. */
export type Numbers = { head: string[]; rows: string[][] };

/** labels: what the columns of a chart with upright bars stand for, one each, where its own labels are left out. */
export function numbersOf(chart: Chart, labels: string[] = []): Numbers {
  switch (chart.form) {
    case "calendar":
      return { head: ["日期", "次数"], rows: daysWithCalls(chart) };
    case "columns":
      return {
        head: ["", "次数"],
        rows: chart.counts.map((count, at) => [labels[at] ?? chart.labels[at] ?? "", `${count}次`]),
      };
    case "rows":
      return {
        head: ["", "次数"],
        rows: chart.rows.map(({ label, bars }) => [
          label,
          bars.map(({ name, count }) => `${name}${count}次`).join("，"),
        ]),
      };
  }
}

/** Days without a call are left out. */
function daysWithCalls({ from, counts, off, worked }: Extract<Chart, { form: "calendar" }>): string[][] {
  return counts.flatMap((count, at) => {
    if (count === 0) return [];
    const day = addDays(from, at);
    const mark = off.includes(day) ? "（休）" : worked.includes(day) ? "（班）" : "";
    return [[`${day}${mark}`, `${count}次`]];
  });
}
