import { createWriteStream, readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { openPromise } from "yauzl";
import { ZipFile } from "yazl";

/** Unpacks a ZIP beside itself and returns the folder. */
export async function unpack(file: string): Promise<string> {
  const folder = path.join(path.dirname(file), "unpacked");
  const zip = await openPromise(file, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const target = path.join(folder, entry.fileName);
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
  }
  return folder;
}

/** Packs whatever lies in a folder, as somebody would who changed a file and hopes that nobody looks. */
export async function repack(folder: string): Promise<string> {
  const zip = new ZipFile();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) zip.addFile(file, path.relative(folder, file));
  }
  zip.end();
  const packed = path.join(folder, "../again.zip");
  await pipeline(zip.outputStream, createWriteStream(packed));
  return packed;
}
