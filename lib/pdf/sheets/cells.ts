import type { Steps } from "@/lib/calls/in-steps";
import type { Voice } from "../fonts/chain";
import { measureOf } from "../fonts/chain";
import { composeInSteps, type Line } from "../text/compose";

/** Columns of a table. Lengths in points. centred: every cell of the column is short. */
export type Column = { x: number; width: number; centred: boolean };

/** One row of cells, each in its lines; voice of all of them. */
export type Cells = { voice: Voice; lines: Line[][] };

/** Points inside a cell, left and right. */
export const PADDING = 4;
/** Em of a cell that still counts as short. */
const SHORT = 12;

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
export function rowComposer(columns: Column[], voice: Voice, size: number): (row: string[]) => Steps<Cells> {
  const fill = columns.map((column) => filler((column.width - 2 * PADDING) / size, voice));
  return function* (row) {
    const lines: Line[][] = [];
    for (const [index, linesOf] of fill.entries()) lines.push(yield* linesOf(row[index] ?? ""));
    return { voice, lines };
  };
}

/** Sets text in lines of one width, in em. In a log the same few words stand in row after row: they are set once. */
function filler(width: number, voice: Voice): (text: string) => Steps<Line[]> {
  const room = { width, measure: measureOf(voice), whole: 1 };
  const known = new Map<string, Line[]>();
  return function* (text) {
    const lines = known.get(text) ?? (yield* composeInSteps(text, room));
    known.set(text, lines);
    return lines;
  };
}

/** Rows that are looked at in one step. */
const STEP = 2_000;

/** Centres the columns in which every cell is one short line. */
export function* centreShort(columns: Column[], rows: Cells[]): Steps<void> {
  for (const [index, column] of columns.entries()) {
    column.centred = true;
    for (const [at, { lines }] of rows.entries()) {
      column.centred &&= isShort(lines[index] ?? []);
      if (!column.centred) break;
      if (at % STEP === STEP - 1) yield;
    }
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
  return cells.lines.reduce((most, lines) => Math.max(most, lines.length), 1);
}

function isShort(lines: Line[]): boolean {
  return lines.length < 2 && lines.every((line) => line.width <= SHORT);
}
