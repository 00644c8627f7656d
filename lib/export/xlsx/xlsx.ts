import { Readable } from "node:stream";
import type { Sheet } from "../sheet";
import { ZipStream } from "../zip-stream";
import { type Frame, frameOf, sheetPath, textsPath } from "./frame";
import { SharedTexts } from "./shared-texts";

/** Without a clock the same list gives the same bytes. */
const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/**
 * The list as a workbook of one sheet, head row fixed. Every text is stored as text, never as a formula. The rows are written
 * while other threads pack them, and others have their turn in between.
 */
export async function xlsx(sheet: Sheet): Promise<Uint8Array> {
  const frame = await frameOf(sheet);
  const texts = new SharedTexts();
  const zip = new ZipStream();
  for (const [path, part] of frame.parts) zip.addBuffer(path, Buffer.from(part), options);
  add(zip, sheetPath, () => sheetXml(sheet, frame, texts));
  add(zip, textsPath, () => texts.xml()); // when all rows have named theirs
  const pieces: Buffer[] = [];
  for await (const piece of zip.end()) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}

function add(zip: ZipStream, path: string, write: () => Iterable<string>): void {
  zip.addFile(path, () => Readable.from(inTurns(write())), options);
}

/** Rows, or texts, that are written before others have their turn. */
const AT_ONCE = 100;

async function* inTurns(lines: Iterable<string>): AsyncGenerator<Buffer> {
  let held: string[] = [];
  for (const line of lines) {
    held.push(line);
    if (held.length < AT_ONCE) continue;
    yield Buffer.from(held.join(""));
    held = [];
  }
  yield Buffer.from(held.join(""));
}

function* sheetXml(sheet: Sheet, { before, after, head, text }: Frame, texts: SharedTexts): Iterable<string> {
  yield before;
  const names = sheet.columns.map(({ head }) => head);
  yield rowXml(names, 1, (value) => `${head} t="s"><v>${texts.place(String(value))}</v>`);
  for (const [index, row] of sheet.rows.entries()) {
    yield rowXml(row, index + 2, (value) => {
      if (typeof value === "number") return `><v>${value}</v>`;
      return `${text} t="s"><v>${texts.place(value)}</v>`;
    });
  }
  yield after;
}

type Value = string | number;

/** An empty text is no cell. */
function rowXml(row: Value[], nth: number, cell: (value: Value) => string): string {
  const cells = row.map((value, index) =>
    value === "" ? "" : `<c r="${columnName(index)}${nth}"${cell(value)}</c>`,
  );
  return `<row r="${nth}">${cells.join("")}</row>`;
}

/** A … Z, AA … */
function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return `${before > 0 ? columnName(before - 1) : ""}${String.fromCharCode(65 + (index % 26))}`;
}
