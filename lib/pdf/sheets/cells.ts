import type { Voice } from "../fonts/chain";
import { compose, type Line, type Measure, widthInEm } from "../text/compose";
import { measureOf } from "./prose";

/** Columns of a table. Lengths in points. centred: every cell of the column is short. */
export type Column = { x: number; width: number; centred: boolean };

/** One row of cells, each in its lines; voice of all of them. */
export type Cells = { voice: Voice; lines: Line[][] };

/** Points inside a cell, left and right. */
export const PADDING = 4;
/** Em of a cell that still counts as short. */
const SHORT = 9;

/** Shares the width among the columns; a column without a share counts as one. */
export function columnsOf(
  table: { head: string[]; widths: number[]; rows: string[][] },
  box: Box,
  size: number,
): Column[] {
  const shares = table.head.map((_, index) => Math.max(table.widths[index] ?? 1, 0.01));
  const sum = shares.reduce((total, share) => total + share, 0);
  const measure = measureOf("text");
  let x = box.x;
  return shares.map((share, index) => {
    const width = (box.width * share) / sum;
    const longest = Math.min(SHORT * size, width - 2 * PADDING);
    const centred = table.rows.every((row) => isShort(row[index] ?? "", measure, longest / size));
    const column = { x, width, centred };
    x += width;
    return column;
  });
}

type Box = { x: number; width: number };

/** The cells of a row in lines. size and padding: points. */
export function composeCells(row: string[], columns: Column[], voice: Voice, size: number): Cells {
  const measure = measureOf(voice);
  const lines = columns.map((column, index) =>
    compose(row[index] ?? "", { width: (column.width - 2 * PADDING) / size, measure, whole: 1 }),
  );
  return { voice, lines };
}

/** Rows of at most `most` lines, so that a cell longer than a page goes on over the next. */
export function splitTall(cells: Cells, most: number): Cells[] {
  const tallest = tallestOf(cells);
  if (tallest <= most) return [cells];
  const parts: Cells[] = [];
  for (let from = 0; from < tallest; from += most) {
    parts.push({ voice: cells.voice, lines: cells.lines.map((lines) => lines.slice(from, from + most)) });
  }
  return parts;
}

export function tallestOf(cells: Cells): number {
  return Math.max(1, ...cells.lines.map((lines) => lines.length));
}

function isShort(text: string, measure: Measure, longest: number): boolean {
  return text.length <= longest * 4 && widthInEm(text, measure) <= longest;
}
