import { randomUUID } from "node:crypto";
import type { FileStore, Place } from "./file-store";

/** Where a file store says which one it is. No owner's id begins with a dot. */
export const storeIdPlace: Place = ".store-id";

export function newStoreId(): string {
  return randomUUID();
}

/** The id that a store holds; null where it has none. */
export async function readStoreId(store: Pick<FileStore, "open">): Promise<string | null> {
  const bytes = await store.open(storeIdPlace);
  return bytes && (await new Response(bytes).text()).trim();
}

export async function writeStoreId(store: FileStore, id: string): Promise<void> {
  await store.keep(await store.take(lineOf(id)), storeIdPlace);
}

async function* lineOf(id: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${id}\n`);
}
