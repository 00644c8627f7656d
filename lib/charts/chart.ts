import type { Day } from "@/lib/deadlines/deadline";

/** One bar of a row. soft: drawn in the second tone, such as what came before. */
export type Bar = { name: string; count: number; soft?: boolean };

/**
 * A picture of counts as plain data: frozen with a letter, drawn the same on screen and on paper.
 * calendar: one count for each day from `from` on, with the days off and the weekend days worked by notice.
 * columns: upright bars, a label under each (an empty one is left out); soft: the places in the second tone; key: what
 * either tone stands for, drawn as the bars are.
 * rows: level bars with a label above.
 */
export type Chart =
  | { form: "calendar"; from: Day; counts: number[]; off: Day[]; worked: Day[] }
  | {
      form: "columns";
      labels: string[];
      counts: number[];
      soft: number[];
      key?: { soft: string; ink: string };
    }
  | { form: "rows"; rows: { label: string; bars: Bar[] }[] };

/** How dark a mark is: words and full bars in ink, the second and third tone, the faint ground of a cell or of nothing, or the paper itself. */
export type Tone = "ink" | "soft" | "rule" | "well" | "hair" | "paper";

export type Box = { x: number; y: number; width: number; height: number; tone: Tone };
/** x: of the anchor; y: the baseline. */
export type Word = {
  x: number;
  y: number;
  text: string;
  tone: Tone;
  anchor: "start" | "middle" | "end";
  strong?: boolean;
};

/** Marks in units of the width asked for, from the upper left corner; boxes first, words over them. */
export type Drawing = { width: number; height: number; boxes: Box[]; words: Word[] };

/** width and size of the letters, in the same unit. measure: width of a text in letters' heights (em). */
export type Frame = { width: number; size: number; measure: (text: string) => number };
