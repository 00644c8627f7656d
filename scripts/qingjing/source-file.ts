import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import path from "node:path";
import type { SourceFile } from "@/lib/imports/format";
import { headOf, headSize } from "@/lib/imports/head";
import { openSheets } from "@/lib/store/sheet";

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(headSize), 0, headSize, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** A file on this disk, as the readers want it. */
export async function sourceFile(file: string): Promise<SourceFile> {
  const { size } = await stat(file);
  const sheets = await openSheets(file, headOf(await firstBytes(file)));
  return { name: path.basename(file), size, ...sheets, stream: () => createReadStream(file) };
}
