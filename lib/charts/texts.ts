import type { Chart } from "./chart";
import { draw, roughWidth } from "./draw";

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
