import type { Readable } from "node:stream";
import { fromBufferPromise } from "yauzl";

/** The files of a ZIP as texts, by path. */
export async function unzipped(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, (await bytesOf(await zip.openReadStreamPromise(entry))).toString("utf8"));
  }
  return parts;
}

export async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
