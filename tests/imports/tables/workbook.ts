import { type BookType, set_cptable, utils, type WorkBook, write } from "@e965/xlsx";
import * as codepages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { formatOf } from "@/lib/imports";
import type { Hints } from "@/lib/imports/format";
import type { StoredFile } from "@/lib/store/files/stored-file";
import { sourceFile } from "@/lib/store/import-file";
import { readAs, sorted } from "../source";

set_cptable(codepages);

/** A workbook of rows; a Date is a cell that Excel shows as a date. One sheet per list of rows. */
export function workbook(...sheets: unknown[][][]): WorkBook {
  const book = utils.book_new();
  for (const rows of sheets)
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { cellDates: true, UTC: true }));
  return book;
}

export function bytesOf(book: WorkBook, bookType: BookType): Uint8Array {
  return new Uint8Array(write(book, { type: "buffer", bookType, compression: true }));
}

/** A stored file with this content. */
export function stored(content: Uint8Array | string): StoredFile {
  const bytes = Buffer.from(content);
  const open = async (range = { start: 0, end: bytes.length - 1 }) =>
    new Blob([bytes.subarray(range.start, range.end + 1)]).stream();
  return { size: bytes.length, open };
}

/** Recognises a stored file and reads it, as the page does. */
export async function readFileOf(bytes: Uint8Array | string, hints: Hints = {}, name = "详单.xls") {
  const file = await sourceFile(stored(bytes), name);
  const id = formatOf(file.head)?.id ?? "";
  return { id, ...sorted(await readAs(id, file, hints)) };
}

export const readBook = (book: WorkBook, type: BookType, hints: Hints = {}) =>
  readFileOf(bytesOf(book, type), hints);
