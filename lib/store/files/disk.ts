import { chmod, type FileHandle, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { allDone } from "./all-done";
import { faultOfDisk } from "./disk-fault";
import type { FileStore, Place } from "./file-store";
import { makeFolderBelow } from "./folder";
import { refuseOtherStore } from "./held-store";
import { newPart } from "./parts";
import { filesDir, ownerDir, pathOf } from "./places";
import { proveRoom } from "./room";
import { readStoreId, storeIdPlace } from "./store-id";
import { streamFile } from "./stream-file";

/** Files in DATA_DIR, read-only once they are kept. */
export const disk: FileStore = {
  take: (bytes, part) => faultOfDisk(take(bytes, part)),
  patch: (part, at, bytes) => faultOfDisk(patch(part, at, bytes)),
  keep: (part, place) => faultOfDisk(keep(part, place)),
  drop: (part) => faultOfDisk(rm(pathOf(part), { force: true })),
  open: (place, range) => faultOfDisk(streamFile(pathOf(place), range)),
  size: (place) => faultOfDisk(sizeOf(place)),
  writtenAt: (place) => faultOfDisk(writtenAt(place)),
  owners: () => faultOfDisk(owners()),
  isOtherStore: (name) => faultOfDisk(isOtherStore(name)),
  list: (ownerId) => faultOfDisk(namesOf(ownerId)),
  sizes: (ownerId) => faultOfDisk(sizesOf(ownerId)),
  remove: (places) => faultOfDisk(remove(places)),
  removeAll: (ownerId) => faultOfDisk(rm(ownerDir(ownerId), { recursive: true, force: true })),
  copy: (from, to) => faultOfDisk(copy(from, to)),
  check: () => faultOfDisk(proveRoom()),
};

async function take(bytes: AsyncIterable<Uint8Array>, wanted?: Place): Promise<Place> {
  const part = wanted ?? (await newPart());
  try {
    const file = await open(pathOf(part), "wx", 0o600);
    await fill(file, bytes).finally(() => file.close());
    return part;
  } catch (fault) {
    await rm(pathOf(part), { force: true });
    throw fault;
  }
}

/** Writes piece by piece, so that nothing is held back in memory, and down to the disk. */
export async function fill(file: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of bytes) await file.writeFile(piece);
  await file.sync();
}

async function patch(part: Place, at: number, bytes: Uint8Array): Promise<void> {
  const file = await open(pathOf(part), "r+");
  try {
    await file.write(bytes, 0, bytes.length, at);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function keep(part: Place, place: Place): Promise<void> {
  if (place !== storeIdPlace) await refuseOtherStore(filesDir(), () => readStoreId(disk));
  const folder = path.dirname(pathOf(place));
  const isNew = await makeFolderBelow(folder);
  await chmod(pathOf(part), 0o444);
  await rename(pathOf(part), pathOf(place));
  await syncFolder(folder);
  if (isNew) await syncFolder(filesDir());
}

/** A name that is only in memory would not survive a power cut. Not every system can do it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

async function sizeOf(place: Place): Promise<number | null> {
  return (await stat(pathOf(place)).catch(unlessMissing))?.size ?? null;
}

async function writtenAt(place: Place): Promise<Date | null> {
  return (await stat(pathOf(place)).catch(unlessMissing))?.mtime ?? null;
}

async function owners(): Promise<string[]> {
  return ((await readdir(filesDir()).catch(unlessMissing)) ?? []).filter((name) => !name.startsWith("."));
}

async function isOtherStore(name: string): Promise<boolean> {
  const found = (await readdir(pathOf(name), { withFileTypes: true }).catch(unlessMissing)) ?? [];
  return found.some((one) => one.isDirectory() || one.name === storeIdPlace);
}

async function namesOf(ownerId: string): Promise<string[]> {
  return (await readdir(ownerDir(ownerId)).catch(unlessMissing)) ?? [];
}

async function sizesOf(ownerId: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const name of await namesOf(ownerId)) {
    const size = await sizeOf(`${ownerId}/${name}`);
    if (size !== null) sizes.set(name, size); // taken away meanwhile
  }
  return sizes;
}

function unlessMissing(fault: NodeJS.ErrnoException): null {
  if (fault.code === "ENOENT") return null;
  throw fault;
}

async function remove(places: Place[]): Promise<void> {
  await allDone(places.map((place) => rm(pathOf(place), { force: true })));
}

async function copy(from: Place, to: Place): Promise<void> {
  const bytes = await streamFile(pathOf(from));
  if (!bytes) throw new Error("nothing to copy");
  await keep(await take(bytes), to);
}
