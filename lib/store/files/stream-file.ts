import { type FileHandle, open, stat } from "node:fs/promises";
import type { ByteRange } from "@/lib/evidence/byte-range";

const PIECE = 128 * 1024;

/** The file, or the part of it (both ends counted in), as a stream; null when it is not there. */
export async function streamFile(
  file: string,
  range?: ByteRange,
): Promise<ReadableStream<Uint8Array> | null> {
  const size = await sizeOf(file);
  if (size === null) return null;
  return streamOf(file, range?.start ?? 0, range ? range.end + 1 : size);
}

/** Whether a file that was there when its stream was made is not when it is read: somebody has removed it meanwhile. */
export function wentMeanwhile(fault: unknown): boolean {
  return (fault as NodeJS.ErrnoException | null)?.code === "ENOENT";
}

/** Opened only when the first piece is asked for, and closed when the last is read or the reader leaves. */
function streamOf(file: string, start: number, end: number): ReadableStream<Uint8Array> {
  let handle: FileHandle | undefined;
  let at = start;
  let isLeft = false;
  async function pull(out: ReadableStreamDefaultController<Uint8Array>) {
    handle ??= await open(file);
    if (isLeft) return handle.close(); // while it was opened
    const piece = Buffer.allocUnsafe(Math.min(PIECE, end - at));
    const { bytesRead } = await handle.read(piece, 0, piece.length, at).catch(closing(handle));
    at += bytesRead;
    if (bytesRead > 0) out.enqueue(piece.subarray(0, bytesRead));
    if (bytesRead > 0 && at < end) return;
    await handle.close();
    out.close();
  }
  const cancel = () => {
    isLeft = true;
    return handle?.close();
  };
  return new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
}

/** A stream that failed is not left by anybody any more. */
function closing(handle: FileHandle) {
  return async (fault: unknown): Promise<never> => {
    await handle.close();
    throw fault;
  };
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (fault) {
    if (wentMeanwhile(fault)) return null;
    throw fault;
  }
}
