import type { Head, SourceFile } from "@/lib/imports/format";
import { headOf, headSize } from "@/lib/imports/head";
import { bytesOf, type StoredFile } from "./files/stored-file";
import { type Asking, openHead, openSheets } from "./sheet";

/** A file to be read, its workbook opened when it is one. `passed` is told of bytes as they are read. */
export async function sourceFile(
  file: StoredFile,
  name: string,
  passed = (_: number) => {},
  asking: Asking = {},
): Promise<SourceFile> {
  const sheets = await openSheets(file, await beginningOf(file), asking);
  return { name, size: file.size, ...sheets, stream: () => streamOf(file, passed) };
}

/** What a file is recognised by. */
export async function headOfFile(file: StoredFile, asking: Asking = {}): Promise<Head> {
  return openHead(file, await beginningOf(file), asking);
}

async function beginningOf(file: StoredFile): Promise<Head> {
  return headOf(await bytesOf(file, 0, headSize));
}

async function* streamOf(file: StoredFile, passed: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const stream = await file.open();
  if (!stream) return;
  for await (const piece of stream) {
    yield piece;
    passed(piece.length);
  }
}
