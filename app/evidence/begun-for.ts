import "server-only";
import { begun } from "@/lib/store/files/stream-of";

/** Reads the first piece while the answer can still be another. To HEAD nobody reads the body, so nothing is opened. */
export async function begunFor(
  { method }: Request,
  bytes: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  return method === "HEAD" ? bytes : begun(bytes);
}
