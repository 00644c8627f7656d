import type { Cell, Head, SourceFile } from "@/lib/imports/format";
import { headOf, headSize } from "@/lib/imports/head";
import { tailSize } from "@/lib/imports/own-case";
import { breather } from "@/lib/turns/breathe";
import { bytesOf, type StoredFile } from "./files/stored-file";
import { listInZip, type PackedList } from "./list-in-zip";
import { type Asking, openHead, openSheets, refuse } from "./sheet";
import { noTable } from "./sheet-trouble.mjs";

type Breath = ReturnType<typeof breather>;

/** passed: is told of bytes as they are read. check: throws when the file is to be read no further. breath: a pause, when it is time. */
type Watching = Asking & { passed?: (bytes: number) => void; check?: () => void; breath?: Breath };

const nothing = () => {};

/**
 * A file to be read, its workbook opened when it is one. Every reader takes its bytes or rows from here, so that here
 * others get their turn and a reader is stopped, whether rows come of what it takes or not.
 */
export async function sourceFile(
  file: StoredFile,
  name: string,
  { passed = nothing, check = nothing, breath = breather(), ...asking }: Watching = {},
): Promise<SourceFile> {
  const pace = <T>(parts: AsyncIterable<T>) => paced(parts, check, breath);
  const begin = await beginningOf(file);
  const list = await listInZip(file, begin.bytes);
  if (list)
    return { name, size: file.size, head: list.head, breath, ...packed(list, file.size, passed, pace) };
  const { head, sheet } = await openSheets(file, begin, asking);
  const stream = () => pace(streamOf(file, passed));
  return { name, size: file.size, head, breath, sheet: () => pace(fewAtOnce(sheet())), stream };
}

/** A list in a ZIP, which is no workbook: as far as it is read, so far the file is. */
function packed(
  { stream, bytes }: PackedList,
  size: number,
  passed: (bytes: number) => void,
  pace: <T>(parts: AsyncIterable<T>) => AsyncGenerator<T>,
) {
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const part of stream()) {
      for (let at = 0; at < part.length; at += MOUTHFUL) yield part.subarray(at, at + MOUTHFUL);
      passed((part.length * size) / Math.max(1, bytes));
    }
  }
  return { stream: () => pace(counted()), sheet: () => refuse(noTable) };
}

/** Between two parts it breathes, and looks whether it goes on. */
async function* paced<T>(parts: AsyncIterable<T>, check: () => void, breath: Breath): AsyncGenerator<T> {
  for await (const part of parts) {
    check();
    yield part;
    await breath();
  }
  check();
}

/** What a file is recognised by. */
export async function headOfFile(file: StoredFile, asking: Asking = {}): Promise<Head> {
  const begin = await beginningOf(file);
  return (await listInZip(file, begin.bytes))?.head ?? openHead(file, begin, asking);
}

/** Its last bytes. */
export async function tailOfFile(file: StoredFile): Promise<Uint8Array> {
  return bytesOf(file, Math.max(0, file.size - tailSize), file.size);
}

async function beginningOf(file: StoredFile): Promise<Head> {
  return headOf(await bytesOf(file, 0, headSize));
}

/** Rows that a reader takes at once. */
const FEW_ROWS = 200;

async function* fewAtOnce(batches: AsyncIterable<Cell[][]>): AsyncGenerator<Cell[][]> {
  for await (const rows of batches)
    for (let at = 0; at < rows.length; at += FEW_ROWS) yield rows.slice(at, at + FEW_ROWS);
}

/** In bytes: what a reader takes at once, a few milliseconds of work whatever it is. */
const MOUTHFUL = 32 * 1024;

async function* streamOf(file: StoredFile, passed: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const stream = await file.open();
  if (!stream) return;
  for await (const piece of stream)
    for (let at = 0; at < piece.length; at += MOUTHFUL) {
      const part = piece.subarray(at, at + MOUTHFUL);
      yield part;
      passed(part.length);
    }
}
