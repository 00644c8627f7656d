import type { ByteRange } from "@/lib/evidence/byte-range";
import { windowed } from "@/lib/evidence/windowed.mjs";
import { streamFile } from "./stream-file";

/** A file of `size` plain bytes that can be opened anywhere in it, wherever it lies. */
export type StoredFile = {
  size: number;
  open(range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
};

/** A file of this machine, by its path. */
export function fileAt(path: string, size: number): StoredFile {
  return { size, open: (range) => streamFile(path, range) };
}

/** The bytes from `start` up to `end` (not counted in), or as many as there are. */
export async function bytesOf(file: StoredFile, start = 0, end = file.size): Promise<Buffer<ArrayBuffer>> {
  const last = Math.min(end, file.size) - 1;
  if (last < start) return Buffer.alloc(0);
  const stream = await file.open({ start, end: last });
  if (!stream) throw new Error("a stored file is gone");
  return Buffer.from(await new Response(stream).arrayBuffer());
}

/** A stored file for parsers that take a Blob, read in windows. */
export function blobOf(file: StoredFile): Blob {
  return windowed(file.size, "", (start, end) => bytesOf(file, start, end));
}
