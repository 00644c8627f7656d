import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type BookType, set_cptable, utils, type WorkBook, write } from "@e965/xlsx";
import * as codepages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { afterAll } from "vitest";
import { formatOf } from "@/lib/imports";
import type { Hints } from "@/lib/imports/format";
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

const folder = mkdtempSync(path.join(os.tmpdir(), "qingjing-sheets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file on disk with this content, gone after the tests. */
export function placeOf(bytes: Uint8Array | string): string {
  const place = path.join(folder, crypto.randomUUID());
  writeFileSync(place, bytes);
  return place;
}

/** Recognises a file on disk and reads it, as the page does. */
export async function readFileOf(bytes: Uint8Array | string, hints: Hints = {}, name = "详单.xls") {
  const file = await sourceFile(placeOf(bytes), name, bytes.length);
  const id = formatOf(file.head)?.id ?? "";
  return { id, ...sorted(await readAs(id, file, hints)) };
}

export const readBook = (book: WorkBook, type: BookType, hints: Hints = {}) =>
  readFileOf(bytesOf(book, type), hints);
