import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyInstance } from "@fastify/busboy";

/** A form with one file has no more than this; anything beyond is not read. */
const limits = { fields: 4, fieldSize: 1024, fieldNameSize: 100, files: 1, parts: 5, headerPairs: 20 };

/**
 * The bytes of the file `field` of a multipart form as they come, nothing of it held back in memory. Without that file, or for what
 * is no such form, it is empty; a form that breaks off fails. Whoever leaves it cancels the body.
 */
export function formFile(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  field: string,
): ReadableStream<Uint8Array> {
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  const out = new PassThrough();
  out.once("close", () => {
    if (!out.readableEnded) source.destroy();
  });
  readForm(source, formOf(contentType), { field, out }).catch((fault: Error) => out.destroy(fault));
  return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}

type Wanted = { field: string; out: PassThrough };

async function readForm(source: Readable, form: BusboyInstance | null, { field, out }: Wanted) {
  if (!form) return void out.end();
  let found = false;
  form.on("file", (name, file) => {
    if (found || name !== field) return void file.resume();
    found = true;
    file.on("error", (fault: Error) => out.destroy(fault)).pipe(out);
  });
  await pipeline(source, form);
  if (!found) out.end();
}

function formOf(contentType: string): BusboyInstance | null {
  try {
    return new Busboy({ headers: { "content-type": contentType }, limits });
  } catch {
    return null;
  }
}
