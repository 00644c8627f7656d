import { open } from "node:fs/promises";
import type { Head, SourceFile } from "@/lib/imports/format";
import { headOf, headSize } from "@/lib/imports/head";
import { openHead, openSheets } from "./sheet";
import { streamFile } from "./stream-file";

/** A file on disk to be read, its workbook opened when it is one. `passed` is told of bytes as they are read. */
export async function sourceFile(
  place: string,
  name: string,
  size: number,
  passed = (_: number) => {},
): Promise<SourceFile> {
  const sheets = await openSheets(place, await beginningOf(place));
  return { name, size, ...sheets, stream: () => streamOf(place, passed) };
}

/** What a file on disk is recognised by. */
export async function headOfFile(place: string): Promise<Head> {
  return openHead(place, await beginningOf(place));
}

async function beginningOf(place: string): Promise<Head> {
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
