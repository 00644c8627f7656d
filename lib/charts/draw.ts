import { calendar } from "./calendar";
import type { Chart, Drawing, Frame } from "./chart";
import { columns } from "./columns";
import { rows } from "./rows";

/** The chart as marks, in a frame of this width and type size. */
export function draw(chart: Chart, frame: Frame): Drawing {
  switch (chart.form) {
    case "calendar":
      return calendar(chart, frame);
    case "columns":
      return columns(chart, frame);
    case "rows":
      return rows(chart, frame);
  }
}

/** Half a letter for what is narrow, a whole one for the rest. */
export function roughWidth(text: string): number {
  return [...text].reduce((sum, one) => sum + (one < "\u2000" ? 0.58 : 1), 0);
}

/** Every text the chart draws, whatever its size. */
export function textsOfChart(chart: Chart): string[] {
  return draw(chart, { width: 400, size: 15, measure: roughWidth }).words.map(({ text }) => text);
}

/** The chart with every text of its own changed. */
export function mapChart(chart: Chart, change: (text: string) => string): Chart {
  if (chart.form === "columns") return { ...chart, labels: chart.labels.map(change) };
  if (chart.form === "calendar") return chart;
  return {
    ...chart,
    rows: chart.rows.map(({ label, bars }) => ({
      label: change(label),
      bars: bars.map((bar) => ({ ...bar, name: change(bar.name) })),
    })),
  };
}
