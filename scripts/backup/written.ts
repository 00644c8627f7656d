import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { NotRegular } from "../regular";
import { Trouble } from "../trouble";
import type { Part } from "./manifest";

/** Reads a file to its end. Throws on whatever is none: a pipe would be waited for. */
export async function partOf(file: string): Promise<Part> {
  if (!(await stat(file)).isFile()) throw new NotRegular(file);
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of createReadStream(file)) {
    hash.update(piece);
    size += piece.length;
  }
  return { size, sha256: hash.digest("hex") };
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Writes a new file down to the disk, readable by nobody else, and reads it back. Throws Trouble when it is not the same. */
export async function writeNew(file: string, bytes: Bytes, signal?: AbortSignal): Promise<Part> {
  const hash = createHash("sha256");
  const handle = await open(file, "wx", 0o600);
  try {
    for await (const piece of bytes) {
      signal?.throwIfAborted();
      hash.update(piece);
      await handle.writeFile(piece).catch(naming(file));
    }
    await handle.sync().catch(naming(file));
  } finally {
    await handle.close();
  }
  const written = await partOf(file);
  if (written.sha256 === hash.digest("hex")) return written;
  throw new Trouble(
    `${path.basename(file)} 写下去以后读回来不一样，这块盘靠不住。 What was written reads back differently: do not trust this disk.`,
  );
}

/** A full disk names no file where it is written to an open one. What cannot be read is another file, and names itself. */
function naming(file: string) {
  return (fault: unknown): never => {
    throw fault instanceof Error && !("path" in fault) ? Object.assign(fault, { path: file }) : fault;
  };
}

/** The same under a name for the time being; whole or not at all under its own. */
export async function writeWhole(file: string, bytes: Bytes): Promise<void> {
  await rm(`${file}.part`, { force: true });
  await writeNew(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
  await syncFolder(path.dirname(file));
}

/** A folder that only its owner looks into, also one that was there before. */
export async function closedFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700).catch((fault: NodeJS.ErrnoException) => {
    throw new Trouble(
      `${folder} 的权限改不成只有自己能看（${fault.code}），换一个文件夹。 The folder cannot be closed to others: choose another.`,
    );
  });
}

/** A name that is only in memory would not survive a power cut. Not every system can do it. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
