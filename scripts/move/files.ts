import { createHash } from "node:crypto";
import type { FileStore, Place } from "@/lib/store/files/file-store";
import { Trouble } from "../trouble";

type Stores = { from: FileStore; to: FileStore };

/** `placed`: what this run put there, so that a move that is refused after all can take it away. */
export type MovedFiles = { files: number; bytes: number; placed: Place[] };

/** Copies what these owners have, byte for byte as it is stored; what has arrived already is not sent again. */
export async function moveFiles(
  owners: string[],
  { from, to }: Stores,
  tell: (done: number) => void,
  moved: MovedFiles = { files: 0, bytes: 0, placed: [] },
): Promise<MovedFiles> {
  for (const owner of owners) {
    const there = new Set(await to.list(owner));
    for (const name of await from.list(owner)) {
      const place = `${owner}/${name}`;
      moved.bytes += await moveFile(place, { from, to }, there.has(name), moved.placed);
      moved.files += 1;
      tell(moved.files);
    }
  }
  return moved;
}

/** Returns how many bytes it has. */
async function moveFile(
  place: Place,
  { from, to }: Stores,
  isThere: boolean,
  placed: Place[],
): Promise<number> {
  const wanted = await fingerprint(from, place);
  if (isThere && (await fingerprint(to, place)).sha256 === wanted.sha256) return wanted.size;
  const bytes = await from.open(place);
  if (!bytes) throw new Trouble("文件在搬的时候没有了。 A file has gone while it was moved.");
  const part = await to.take(bytes);
  placed.push(place);
  await to.keep(part, place);
  if ((await fingerprint(to, place)).sha256 !== wanted.sha256)
    throw new Trouble("有一份文件搬过去以后跟原来不一样。 A file is not the same after the move.");
  return wanted.size;
}

async function fingerprint(store: FileStore, place: Place): Promise<{ sha256: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of (await store.open(place)) ?? []) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest("hex"), size };
}
