import writeExcelFile from "write-excel-file/node";
import { fromBufferPromise } from "yauzl";
import type { Sheet } from "../sheet";

export const sheetPath = "xl/worksheets/sheet1.xml";
export const textsPath = "xl/sharedStrings.xml";

/**
 * A workbook without its rows: every part but those with rows and texts, what stands before and after the rows, and the
 * attributes by which a cell is set like the head or like a text.
 */
export type Frame = { parts: Map<string, string>; before: string; after: string; head: string; text: string };

/** The library writes all of a workbook at one stretch: it writes this much of one, the rows are put in later. */
export async function frameOf(sheet: Sheet): Promise<Frame> {
  const book = writeExcelFile([[{ value: "A1", type: String, fontWeight: "bold" }], [sample]], {
    sheet: sheet.name,
    stickyRowsCount: 1,
    columns: sheet.columns.map(({ width }) => ({ width })),
  });
  const parts = await partsOf(await book.toBuffer());
  const written = parts.get(sheetPath) ?? "";
  parts.delete(sheetPath);
  parts.delete(textsPath);
  const [before = "", after = ""] = written.split(/(?<=<sheetData>).*(?=<\/sheetData>)/s);
  return {
    parts,
    before,
    after,
    head: setBy(/<c r="A1"([^<>]*) t="s">/, written),
    text: setBy(/<c r="A2"([^<>]*) t="s">/, written),
  };
}

const sample = { value: "A2", type: String, wrap: true, alignVertical: "top" } as const;

function setBy(cell: RegExp, written: string): string {
  return cell.exec(written)?.[1] ?? "";
}

async function partsOf(book: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(book, { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    parts.set(entry.fileName, Buffer.concat(pieces).toString("utf8"));
  }
  return parts;
}
