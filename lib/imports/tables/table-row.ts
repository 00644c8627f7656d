import type { Cell } from "../format";

/** One row of a table, with the line it begins on (of a sheet: its row), from 1. fault: why it could not be taken apart. */
export type TableRow = { line: number; cells: Cell[]; fault?: string };

/** ="0241234567" and '0241234567: how spreadsheets are told to leave a number alone. */
const guarded = /^(?:="(.*)"|'(\d+))$/;

/** What a cell says, without the tabs operators put around numbers. */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell !== "string") return cell === null || cell === undefined ? "" : String(cell);
  const text = cell.trim();
  const first = text.charCodeAt(0);
  if (first !== 61 && first !== 39) return text;
  const found = text.match(guarded);
  return found ? (found[1] ?? found[2] ?? "") : text;
}

/** The cells that say anything. */
export function filled(cells: Cell[]): string[] {
  return cells.map(textOf).filter(Boolean);
}

/** The row as one line, for a person to recognise it by. */
export function lineOf(cells: Cell[]): string {
  return cells
    .map(textOf)
    .join("，")
    .replace(/(?<!，)，+$/, "");
}
