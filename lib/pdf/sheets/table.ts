import { eachInSteps, mapInSteps, type Steps } from "@/lib/calls/in-steps";
import type { Block } from "@/lib/letters/letter";
import {
  type Cells,
  type Column,
  centreShort,
  columnsOf,
  PADDING,
  rowComposer,
  splitTall,
  tallestOf,
} from "./cells";
import type { Look } from "./look";
import { type Piece, piece } from "./piece";
import { baseline, prose } from "./prose";
import { drawUpright, type Sheet } from "./sheet";

type Table = Extract<Block, { kind: "table" }>;

/** Measures of one table, in points. end: its right edge. most: lines of the tallest row. */
type Grid = { columns: Column[]; end: number; size: number; leading: number; most: number };

/** A table up to this share of a page is not parted. */
const SMALL = 0.3;

/** Share of a page that one row may fill. */
const TALLEST_ROW = 0.6;

/** A table whose head stands again on every page it reaches. Rows are not cut, unless one is taller than a page. */
export function* table(block: Table, look: Look): Steps<Piece[]> {
  const grid = gridOf(block, look);
  const rows = yield* eachInSteps(block.rows, rowComposer(grid.columns, "text", grid.size));
  yield* centreShort(grid.columns, rows);
  const head = yield* headOf(block.head, grid);
  const each = (row: Cells) => splitTall(row, grid.most).map((cells) => rowPiece(cells, grid, head));
  const pieces = (yield* mapInSteps(rows, each)).flat();
  const tied = isSmall(pieces, look) ? pieces.slice(0, -1) : pieces.slice(-2, -1);
  for (const row of tied) row.keep = true;
  const first = { ...head, keep: pieces.length > 0, space: look.leading / 4 };
  return [...(yield* caption(block.caption, look)), first, ...pieces];
}

function isSmall(rows: Piece[], look: Look): boolean {
  return rows.reduce((total, { height }) => total + height, 0) <= look.height * SMALL;
}

function gridOf(block: Table, look: Look): Grid {
  const size = look.tableSize(block.head.length);
  const columns = columnsOf(block.head, block.widths, { x: look.left, width: look.width }, size);
  const leading = size * 1.4;
  const most = Math.floor((look.height / leading) * TALLEST_ROW);
  return { columns, end: look.left + look.width, size, leading, most };
}

function* headOf(names: string[], grid: Grid): Steps<Piece> {
  const columns = grid.columns.map((column) => ({ ...column, centred: true }));
  const cells = yield* rowComposer(columns, "heading", grid.size)(names);
  const [first = cells] = splitTall(cells, Math.floor(grid.most / 2));
  const row = rowPiece(first, { ...grid, columns }, null);
  return {
    ...row,
    draw(sheet, top, height) {
      drawLevel(sheet, grid, top);
      row.draw(sheet, top, height);
    },
  };
}

function* caption(text: string, look: Look): Steps<Piece[]> {
  if (!text) return [];
  const pieces = yield* prose(text, look, { voice: "heading", space: look.leading / 2 });
  for (const line of pieces) line.keep = true;
  return pieces;
}

function rowPiece(cells: Cells, grid: Grid, head: Piece | null): Piece {
  const lines = tallestOf(cells);
  const height = lines * grid.leading + 2 * PADDING;
  return piece(height, (sheet, top) => drawRow(sheet, cells, grid, top, height), { lines, head });
}

function drawRow(sheet: Sheet, cells: Cells, grid: Grid, top: number, height: number): void {
  for (const [index, column] of grid.columns.entries()) {
    drawCell(sheet, cells, index, column, grid, top - height / 2);
    drawUpright(sheet, column.x, top, top - height);
  }
  drawUpright(sheet, grid.end, top, top - height);
  drawLevel(sheet, grid, top - height);
}

/** The lines of one cell, in the middle of the row's height. */
function drawCell(
  sheet: Sheet,
  cells: Cells,
  index: number,
  column: Column,
  grid: Grid,
  middle: number,
): void {
  const { size, leading } = grid;
  const lines = cells.lines[index] ?? [];
  let top = middle + (lines.length * leading) / 2;
  for (const { text, width } of lines) {
    const spare = column.centred ? (column.width - width * size) / 2 : PADDING;
    const y = baseline(top, leading, size);
    if (text) sheet.texts.push({ voice: cells.voice, size, x: column.x + spare, y, spread: 0, text });
    top -= leading;
  }
}

function drawLevel(sheet: Sheet, grid: Grid, y: number): void {
  sheet.rules.push({ x1: grid.columns[0]?.x ?? grid.end, y1: y, x2: grid.end, y2: y });
}
