import { calendar } from "./calendar";
import type { Chart, Drawing, Frame } from "./chart";
import { columns } from "./columns";
import { rows } from "./rows";
import { strips } from "./strips";
import { weeksOf } from "./weeks";

/** So many weeks are still drawn day by day with their dates; more become strips of small squares. */
const readable = 14;

/** The chart as marks, in a frame of this width and type size. */
export function draw(chart: Chart, frame: Frame): Drawing {
  switch (chart.form) {
    case "calendar":
      return weeksOf(chart) > readable ? strips(chart, frame) : calendar(chart, frame);
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
