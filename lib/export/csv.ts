import { atOnce, mapInSteps, type Steps } from "@/lib/calls/in-steps";
import { withOneLineEnd } from "@/lib/result";
import type { Sheet } from "./sheet";

/** Excel takes a CSV for UTF-8 only when it begins with this. */
const byteOrderMark = "\uFEFF";

/** Rows that are written in one step. */
const AT_ONCE = 100;

/** The list as CSV (RFC 4180): UTF-8 with BOM, CRLF, no cell that a spreadsheet would calculate, and no line end outside of quotes. */
export function* csvInSteps(sheet: Sheet): Steps<string> {
  const rows = [sheet.columns.map((column) => column.head), ...sheet.rows];
  const lines = yield* mapInSteps(rows, (row) => `${row.map(cell).join(",")}\r\n`, AT_ONCE);
  return byteOrderMark + lines.join("");
}

/** The same at once. */
export function csv(sheet: Sheet): string {
  return atOnce(csvInSteps(sheet));
}

function cell(value: string | number): string {
  const text = typeof value === "number" ? String(value) : harmless(withOneLineEnd(value, " "));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that begins like a formula gets an apostrophe, which spreadsheets read as "this is text". */
export function harmless(text: string): string {
  return /^[\s]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
}
