import { createHash } from "node:crypto";
import { type Entry, openPromise, type ZipFile } from "yauzl";

/** What one file of a ZIP really is; sha256 null when its bytes can no longer be unpacked. `text` for small files. */
export type Found = { path: string; sha256: string | null; text: string };

const kept = 8_000_000;

/** Reads every file of a ZIP once, in order, with the memory of one chunk. Throws when it is no ZIP. */
export async function unzip(file: string): Promise<Found[]> {
  const zip = await openPromise(file, { lazyEntries: true, strictFileNames: false });
  const found: Found[] = [];
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith("/")) found.push(await read(zip, entry));
  }
  return found;
}

async function read(zip: ZipFile, entry: Entry): Promise<Found> {
  const path = nameOf(entry);
  const hash = createHash("sha256");
  const small: Buffer[] = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      hash.update(chunk);
      if (entry.uncompressedSize < kept && isListing(path)) small.push(chunk);
    }
  } catch {
    return { path, sha256: null, text: "" };
  }
  return { path, sha256: hash.digest("hex"), text: Buffer.concat(small).toString("utf8") };
}

const UTF8_NAME = 0x800;
const UNICODE_PATH = 0x7075;

/** Who packs a bundle again with `zip` or Windows gets names in UTF-8 or GBK that do not say which of the two they are. */
function nameOf({ fileName, fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  const isSaid = generalPurposeBitFlag & UTF8_NAME || extraFields.some(({ id }) => id === UNICODE_PATH);
  if (isSaid) return fileName;
  const read = ["utf-8", "gb18030"].map((encoding) => decoded(fileNameRaw, encoding));
  return read.find((name) => name !== null)?.replaceAll("\\", "/") ?? fileName;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isListing(path: string): boolean {
  return path === "SHA256SUMS" || path === "manifest.json";
}
