import "server-only";
import { wentMeanwhile } from "@/lib/store/files/stream-file";
import { begun } from "@/lib/store/files/stream-of";

/**
 * Reads the first piece while the answer can still be another; null when the file was removed a moment ago. To HEAD nobody
 * reads the body, so nothing is opened.
 */
export async function begunFor(
  { method }: Request,
  bytes: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array> | null> {
  if (method === "HEAD") return bytes;
  try {
    return await begun(bytes);
  } catch (fault) {
    if (wentMeanwhile(fault)) return null;
    throw fault;
  }
}
