import "server-only";
import type { ByteRange } from "@/lib/evidence/byte-range";
import { isFingerprint } from "@/lib/evidence/fingerprint";
import { refuseUpload, type UploadFault } from "@/lib/evidence/refusals";
import { ok, type Result } from "@/lib/result";
import { fileStore } from "./files/chosen";
import { storeTrouble } from "./files/fault";
import type { Place } from "./files/file-store";
import { hashed } from "./files/hashed";
import { type Expected, type Measured, measure, Unwanted } from "./files/measure";
import { type Derived, derivedPlace, originalPlace, ownerFolder } from "./files/places";
import type { StoredFile } from "./files/stored-file";
import { assertLocked } from "./lock-lost";

/** A whole file that nobody has claimed yet. */
export type Received = Measured & { part: Place };

/** Takes a raw body in while it is hashed. Whatever goes wrong, nothing of it stays. */
export async function receiveFile(
  body: ReadableStream<Uint8Array>,
  expected: Expected,
): Promise<Result<Received>> {
  const told: Measured = { size: 0, sha256: "" };
  try {
    const store = await fileStore();
    const part = await store.take(measure(body, expected, told));
    return ok({ ...told, part });
  } catch (fault) {
    return refuseUpload(uploadFault(fault));
  }
}

/** What the sender can be told of a fault while a file is taken in; any other is thrown. */
export function uploadFault(fault: unknown): UploadFault {
  if (fault instanceof Unwanted) return fault.fault;
  const trouble = storeTrouble(fault);
  if (!trouble) throw fault;
  console.error("a file was not taken in", fault);
  return trouble === "full" ? "disk-full" : "store-away";
}

/** What was received, before it is kept. */
export function receivedFile({ part, size }: Received): StoredFile {
  return { size, open: async (range) => (await fileStore()).open(part, range) };
}

/** Gives a received file its place for good. The same bytes again take the same place. */
export async function keepFile(ownerId: string, { part, sha256 }: Received): Promise<void> {
  await (await fileStore()).keep(part, originalPlace(ownerId, sha256));
}

/** Forgets a received file, unless it was kept. */
export async function dropFile({ part }: Received): Promise<void> {
  await (await fileStore()).drop(part);
}

/** The original bytes; null when they are not there. All of them, when changed, fail before their end. */
export async function openFile(ownerId: string, sha256: string, range?: ByteRange) {
  const bytes = await (await fileStore()).open(originalPlace(ownerId, sha256), range);
  return bytes && !range ? hashed(bytes, sha256) : bytes;
}

/** An original to be read here and there. */
export function storedFile(ownerId: string, { sha256, size }: Measured): StoredFile {
  return { size, open: (range) => openFile(ownerId, sha256, range) };
}

export async function hasFile(ownerId: string, sha256: string): Promise<boolean> {
  return (await (await fileStore()).size(originalPlace(ownerId, sha256))) !== null;
}

/** Fingerprints of the originals that lie here; evidence read back from case data may have none. */
export async function originalsOf(ownerId: string): Promise<Set<string>> {
  return new Set((await (await fileStore()).list(ownerId)).filter(isFingerprint));
}

/** The upright JPEG for screen and paper, or its thumbnail; null when there is none. */
export async function openCopy(ownerId: string, sha256: string, which: Derived = "copy") {
  return (await fileStore()).open(derivedPlace(ownerId, sha256, which));
}

/** Puts what was derived from an original beside it. */
export async function keepCopy(ownerId: string, sha256: string, which: Derived, bytes: Uint8Array) {
  const store = await fileStore();
  await store.keep(await store.take(once(bytes)), derivedPlace(ownerId, sha256, which));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The original and all that was derived from it. Throws LockLost as transact does. */
export async function removeFile(ownerId: string, sha256: string): Promise<void> {
  assertLocked();
  const copies = (["copy", "thumb"] as const).map((which) => derivedPlace(ownerId, sha256, which));
  await (await fileStore()).remove([originalPlace(ownerId, sha256), ...copies]);
}

/** Throws LockLost as transact does. */
export async function removeAllFiles(ownerId: string): Promise<void> {
  assertLocked();
  await (await fileStore()).removeAll(ownerFolder(ownerId));
}

/** Puts a copy of every file of one owner among those of another. */
export async function copyAllFiles(from: string, to: string): Promise<void> {
  const store = await fileStore();
  for (const name of await store.list(from)) {
    await store.copy(`${ownerFolder(from)}/${name}`, `${ownerFolder(to)}/${name}`);
  }
}
