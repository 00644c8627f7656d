import { createHash } from "node:crypto";
import { openPromise, type ZipFile } from "yauzl";

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

async function read(zip: ZipFile, entry: Parameters<ZipFile["openReadStreamPromise"]>[0]): Promise<Found> {
  const hash = createHash("sha256");
  const small: Buffer[] = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      hash.update(chunk);
      if (entry.uncompressedSize < kept && isListing(entry.fileName)) small.push(chunk);
    }
  } catch {
    return { path: entry.fileName, sha256: null, text: "" };
  }
  return { path: entry.fileName, sha256: hash.digest("hex"), text: Buffer.concat(small).toString("utf8") };
}

function isListing(path: string): boolean {
  return path === "SHA256SUMS" || path === "manifest.json";
}
