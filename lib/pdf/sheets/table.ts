import type { Block } from "@/lib/letters/letter";
import { widthInEm } from "../text/compose";
import { type Cells, type Column, columnsOf, composeCells, PADDING, splitTall, tallestOf } from "./cells";
import { type Look, PAPER } from "./look";
import { type Piece, piece } from "./piece";
import { baseline, measureOf, prose } from "./prose";
import { drawUpright, type Sheet } from "./sheet";

type Table = Extract<Block, { kind: "table" }>;

/** Measures of one table, in points. */
type Grid = { columns: Column[]; size: number; leading: number };

/** A table whose head stands again on every page it reaches. Rows are not cut, unless one is taller than a page. */
export function table(block: Table, look: Look): Piece[] {
  const size = look.tableSize(block.head.length);
  const columns = columnsOf(block, { x: look.left, width: look.width }, size);
  const grid = { columns, size, leading: size * 1.4 };
  const most = Math.floor((look.height / grid.leading) * 0.6);
  const head = headOf(block, grid, most);
  const rows = block.rows.flatMap((row) =>
    splitTall(composeCells(row, columns, "text", size), most).map((cells) => rowPiece(cells, grid)),
  );
  for (const row of rows) row.head = head;
  return [
    ...caption(block.caption, look),
    { ...head, keep: rows.length > 0, space: look.leading / 4 },
    ...rows,
  ];
}

function headOf(block: Table, grid: Grid, most: number): Piece {
  const cells = composeCells(block.head, grid.columns, "heading", grid.size);
  const [first = cells] = splitTall(cells, Math.floor(most / 2));
  const row = rowPiece(first, {
    ...grid,
    columns: grid.columns.map((column) => ({ ...column, centred: true })),
  });
  return {
    ...row,
    draw(sheet, top, height) {
      drawLevel(sheet, grid.columns, top);
      row.draw(sheet, top, height);
    },
  };
}

function caption(text: string, look: Look): Piece[] {
  if (!text) return [];
  const pieces = prose(text, look, { voice: "heading", space: look.leading / 2 });
  for (const line of pieces) line.keep = true;
  return pieces;
}

function rowPiece(cells: Cells, grid: Grid): Piece {
  const lines = tallestOf(cells);
  const height = lines * grid.leading + 2 * PADDING;
  return piece(height, (sheet, top) => drawRow(sheet, cells, grid, top, height), { lines });
}

function drawRow(sheet: Sheet, cells: Cells, grid: Grid, top: number, height: number): void {
  grid.columns.forEach((column, index) => {
    drawCell(sheet, cells, index, column, grid, top - height / 2);
    drawUpright(sheet, column.x, top, top - height);
  });
  const end = endOf(grid.columns);
  drawUpright(sheet, end, top, top - height);
  drawLevel(sheet, grid.columns, top - height);
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
  for (const { text } of lines) {
    const spare = column.centred
      ? (column.width - widthInEm(text, measureOf(cells.voice)) * size) / 2
      : PADDING;
    const y = baseline(top, leading, size);
    if (text) sheet.texts.push({ voice: cells.voice, size, x: column.x + spare, y, spread: 0, text });
    top -= leading;
  }
}

function drawLevel(sheet: Sheet, columns: Column[], y: number): void {
  sheet.rules.push({ x1: columns[0]?.x ?? 0, y1: y, x2: endOf(columns), y2: y });
}

function endOf(columns: Column[]): number {
  const last = columns.at(-1);
  return last ? last.x + last.width : PAPER.width;
}
