import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { shape } from "@/lib/store/files/sealed/head";
import { headerSize, type Shape, streamKey } from "@/lib/store/files/sealed/segment";
import { openedBytes, sealedBytes } from "@/lib/store/files/sealed/streams";
import type { Keyring, SealKey } from "@/lib/store/sealed/keys";
import type { Manifest, Part } from "./manifest";
import { writeNew } from "./written";

type Bytes = AsyncIterable<Uint8Array>;

/** What is sealed bears the name of its part: one cannot stand for another. */
function shapeOf(name: string): Shape {
  return { ...shape, data: Buffer.from(`qingjing backup 1 ${name}`) };
}

/** Sealed in the same format as files, under a key of its own. */
export function sealedAs(name: string, bytes: Bytes, main: Uint8Array): Bytes {
  return sealedBytes(bytes, main, shapeOf(name));
}

/** Opens what `sealedAs` has sealed; throws SealFault at the first byte that is not as it was. */
export async function* openedAs(name: string, file: string, main: Uint8Array): AsyncGenerator<Buffer> {
  const own = shapeOf(name);
  const length = headerSize(own);
  let header = Buffer.alloc(0);
  for await (const piece of createReadStream(file, { start: 0, end: length - 1 }))
    header = Buffer.concat([header, piece]);
  const key = streamKey(header, main, own);
  yield* openedBytes(createReadStream(file, { start: length }), key, { nth: 0 });
}

/** Where a part lies in its backup. */
export function partFile(backup: string, name: string, isSealed: boolean): string {
  return path.join(backup, isSealed ? `${name}.sealed` : name);
}

/** Writes a part, sealed where there is a key. Returns what it is as it lies there. */
export async function writePart(
  folder: string,
  name: string,
  bytes: Bytes,
  { key, signal }: { key: SealKey | null; signal?: AbortSignal },
): Promise<Part> {
  const file = partFile(folder, name, key !== null);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  return writeNew(file, key ? sealedAs(name, bytes, key.backups) : bytes, signal);
}

/** The bytes of a part, opened where it is sealed; its key is known to be there. */
export function readPart(backup: string, name: string, { sealedBy }: Manifest, keys: Keyring): Bytes {
  const key = keys.find(({ id }) => id === sealedBy);
  if (!key) return createReadStream(path.join(backup, name));
  return openedAs(name, partFile(backup, name, true), key.backups);
}
