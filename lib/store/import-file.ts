import { open } from "node:fs/promises";
import type { Head, SourceFile } from "@/lib/imports/format";
import { headOf, headSize } from "@/lib/imports/head";
import { sheetKind } from "@/lib/imports/sheet-kind";
import { openSheets } from "./sheet";
import { streamFile } from "./stream-file";

/** A file on disk to be read, its workbook opened when it is one. `passed` is told of bytes as they are read. */
export async function sourceFile(
  place: string,
  name: string,
  size: number,
  passed = (_: number) => {},
): Promise<SourceFile> {
  const first = await headOfFile(place);
  const { head, sheet } = sheetKind(first) ? await openSheets(place, first) : { head: first, sheet: noSheet };
  return { name, size, head, sheet, stream: () => streamOf(place, passed) };
}

async function headOfFile(place: string): Promise<Head> {
  const file = await open(place);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
    return headOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function* streamOf(place: string, passed: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const stream = await streamFile(place);
  if (!stream) return;
  for await (const piece of stream) {
    yield piece;
    passed(piece.length);
  }
}

async function* noSheet() {}
