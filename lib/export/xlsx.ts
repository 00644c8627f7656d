import writeExcelFile, { type Cell } from "write-excel-file/node";
import type { Sheet } from "./sheet";

/** The list as a workbook of one sheet, head row fixed. Every text is stored as text, never as a formula. */
export async function xlsx(sheet: Sheet): Promise<Uint8Array> {
  const head = sheet.columns.map(
    (column): Cell => ({ value: column.head, type: String, fontWeight: "bold" }),
  );
  const rows = sheet.rows.map((row) => row.map(cell));
  const book = writeExcelFile([head, ...rows], {
    sheet: sheet.name,
    stickyRowsCount: 1,
    columns: sheet.columns.map(({ width }) => ({ width })),
  });
  return withoutTimes(await book.toBuffer());
}

function cell(value: string | number): Cell {
  if (typeof value === "number") return { value, type: Number };
  return value === "" ? null : { value: written(value), type: String, wrap: true, alignVertical: "top" };
}

/**
 * The text as the format writes it (ST_Xstring): what looks like one of its escapes is escaped, and so are the names that
 * every object of JavaScript has, under which the library would find no text but a function.
 */
function written(text: string): string {
  const escaped = text.toWellFormed().replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return escaped in {}
    ? `_x${escaped.charCodeAt(0).toString(16).padStart(4, "0")}_${escaped.slice(1)}`
    : escaped;
}

const centralSignature = 0x02014b50;
/** 1980-01-01 00:00 as a ZIP writes it: time and date, two bytes each. */
const epoch = [0, 0, 0x21, 0];

/** The library stamps each part of the workbook with the clock; without it the same list gives the same bytes. */
function withoutTimes(zip: Buffer): Uint8Array {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === centralSignature) {
    zip.set(epoch, at + 12);
    zip.set(epoch, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return new Uint8Array(zip);
}
