import type { ByteRange } from "@/lib/evidence/byte-range";
import { SealFault } from "../../sealed/fault";
import { keyring } from "../../sealed/keys";
import type { FileStore, Place } from "../file-store";
import { streamOf } from "../stream-of";
import { FOREWORD, foreword, HEAD, isSealed, keyFor, shape } from "./head";
import { cutFor, measured } from "./layout";
import type { StreamKey } from "./segment";
import { cutOut, openedBytes, sealedBytes } from "./streams";

/** Seals whatever is taken in and opens what is sealed; a file from before there was a key is read as it is. */
export function sealing(store: FileStore): FileStore {
  return {
    ...store,
    take: (bytes) => store.take(sealed(bytes)),
    open: (place, range) => open(store, place, range),
    size: (place) => plainSize(store, place),
  };
}

async function* sealed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const [key] = keyring();
  if (!key) return yield* bytes;
  yield foreword(key);
  yield* sealedBytes(bytes, key.files, shape);
}

async function open(store: FileStore, place: Place, range?: ByteRange) {
  const head = await headOf(store, place);
  if (!head) return null;
  if (!isSealed(head)) return store.open(place, range);
  const own = keyFor(head, keyring());
  return range ? openPart(store, place, own, range) : openWhole(store, place, own);
}

async function openWhole(store: FileStore, place: Place, own: StreamKey) {
  const bytes = await store.open(place, { start: HEAD, end: Number.MAX_SAFE_INTEGER - 1 });
  return bytes && streamOf(openedBytes(bytes, own, { nth: 0 }));
}

/** Reads and opens only the segments that hold the range. */
async function openPart(store: FileStore, place: Place, own: StreamKey, range: ByteRange) {
  const stored = await store.size(place);
  if (stored === null) return null;
  const { segments, plain } = measuredOf(stored);
  const end = Math.min(range.end, plain - 1);
  if (end < range.start) return new Response(new Uint8Array()).body;
  const cut = cutFor(shape, stored - FOREWORD, { start: range.start, end });
  const there = { start: cut.sealed.start + FOREWORD, end: cut.sealed.end + FOREWORD };
  const bytes = await store.open(place, there);
  return bytes && streamOf(cutOut(openedBytes(bytes, own, { nth: cut.nth, segments }), cut));
}

async function plainSize(store: FileStore, place: Place): Promise<number | null> {
  const [head, stored] = [await headOf(store, place), await store.size(place)];
  if (!head || stored === null) return null;
  return isSealed(head) ? measuredOf(stored).plain : stored;
}

function measuredOf(stored: number) {
  const found = measured(shape, stored - FOREWORD);
  if (!found) throw new SealFault("changed", "file");
  return found;
}

/** The first bytes of a file as it is stored. */
export async function headOf(store: FileStore, place: Place): Promise<Buffer | null> {
  const bytes = await store.open(place, { start: 0, end: HEAD - 1 });
  return bytes && Buffer.from(await new Response(bytes).arrayBuffer());
}
