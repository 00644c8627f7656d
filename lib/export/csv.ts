import type { Sheet } from "./sheet";

/** Excel takes a CSV for UTF-8 only when it begins with this. */
const byteOrderMark = "\uFEFF";

/** The list as CSV (RFC 4180): UTF-8 with BOM, CRLF, no cell that a spreadsheet would calculate. */
export function csv(sheet: Sheet): string {
  const rows = [sheet.columns.map((column) => column.head), ...sheet.rows];
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number): string {
  const text = typeof value === "number" ? String(value) : harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that begins like a formula gets an apostrophe, which spreadsheets read as "this is text". */
export function harmless(text: string): string {
  return /^[\s]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
}
