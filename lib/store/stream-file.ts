import { type FileHandle, open } from "node:fs/promises";
import type { ByteRange } from "@/lib/evidence/byte-range";

const PIECE = 128 * 1024;

/** The file, or the part of it (both ends counted in), as a stream; null when it is not there. */
export async function streamFile(
  file: string,
  range?: ByteRange,
): Promise<ReadableStream<Uint8Array> | null> {
  const handle = await openOrNull(file);
  if (!handle) return null;
  const start = range?.start ?? 0;
  return streamOf(handle, start, range ? range.end + 1 : (await handle.stat()).size);
}

/** Nothing is read before it is asked for; a reader who leaves closes the file. */
function streamOf(handle: FileHandle, start: number, end: number): ReadableStream<Uint8Array> {
  let at = start;
  async function pull(out: ReadableStreamDefaultController<Uint8Array>) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, end - at));
    const { bytesRead } = await handle.read(piece, 0, piece.length, at);
    at += bytesRead;
    if (bytesRead > 0) out.enqueue(piece.subarray(0, bytesRead));
    if (bytesRead > 0 && at < end) return;
    await handle.close();
    out.close();
  }
  return new ReadableStream({ pull, cancel: () => handle.close() }, { highWaterMark: 0 });
}

async function openOrNull(file: string): Promise<FileHandle | null> {
  try {
    return await open(file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw fault;
  }
}
