import type { Voice } from "../fonts/chain";
import { measureOf } from "../fonts/chain";
import { compose, type Line } from "../text/compose";

/** Columns of a table. Lengths in points. centred: every cell of the column is short. */
export type Column = { x: number; width: number; centred: boolean };

/** One row of cells, each in its lines; voice of all of them. */
export type Cells = { voice: Voice; lines: Line[][] };

/** Points inside a cell, left and right. */
export const PADDING = 4;
/** Em of a cell that still counts as short. */
const SHORT = 9;

/** Em that every column gets at least: room for a name of two characters. */
const NARROWEST = 2.3;

/** Shares the width among as many columns as there are heads; a column without a share counts as one. */
export function columnsOf(
  head: string[],
  widths: number[],
  box: { x: number; width: number },
  size: number,
): Column[] {
  const least = NARROWEST * size + 2 * PADDING;
  const asked = head.map((_, index) => Math.max(widths[index] ?? 1, 0));
  const rooms = asked.map((share) => Math.max((share / Math.max(sum(asked), 0.01)) * box.width, least));
  const scale = box.width / sum(rooms);
  let edge = box.x;
  return rooms.map((room) => {
    const column = { x: edge, width: room * scale, centred: false };
    edge += column.width;
    return column;
  });
}

/** Sets rows in lines, at a type size in points. */
export function rowComposer(columns: Column[], voice: Voice, size: number): (row: string[]) => Cells {
  const fill = columns.map((column) => filler((column.width - 2 * PADDING) / size, voice));
  return (row) => ({ voice, lines: fill.map((lines, index) => lines(row[index] ?? "")) });
}

/** Sets text in lines of one width, in em. In a log the same few words stand in row after row: they are set once. */
function filler(width: number, voice: Voice): (text: string) => Line[] {
  const room = { width, measure: measureOf(voice), whole: 1 };
  const known = new Map<string, Line[]>();
  return (text) => {
    const lines = known.get(text) ?? compose(text, room);
    known.set(text, lines);
    return lines;
  };
}

/** Centres the columns in which every cell is one short line. */
export function centreShort(columns: Column[], rows: Cells[]): void {
  for (const [index, column] of columns.entries()) {
    column.centred = rows.every(({ lines }) => isShort(lines[index] ?? []));
  }
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

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export function tallestOf(cells: Cells): number {
  return Math.max(1, ...cells.lines.map((lines) => lines.length));
}

function isShort(lines: Line[]): boolean {
  return lines.length < 2 && lines.every((line) => line.width <= SHORT);
}
