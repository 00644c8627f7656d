import type { ByteRange } from "@/lib/evidence/byte-range";
import { SealFault } from "../../sealed/fault";
import { keyring } from "../../sealed/keys";
import { refuseLoose, refusePlain } from "../../sealed/old-forms";
import type { FileStore, Place } from "../file-store";
import { newPart } from "../parts";
import { streamOf } from "../stream-of";
import { checkPlace, foreword, type Head, readHead, shape, streamKeyOf } from "./head";
import { headOf } from "./head-of";
import { cutFor, measured } from "./layout";
import { copyBound, keepBound } from "./rebind";
import { cutOut, openedBytes, sealedBytes } from "./streams";

/**
 * Seals whatever is taken in and opens what is sealed, each file in its own place only; one from before there was a key is
 * read as it is, until all have been sealed.
 */
export function sealing(store: FileStore): FileStore {
  const own: FileStore = {
    ...store,
    take: (bytes) => take(store, bytes),
    keep: (part, place) => keepBound(store, part, place),
    open: (place, range) => open(store, place, range),
    size: (place) => plainSize(store, place),
    copy: (from, to) => copyBound(store, own, from, to),
  };
  return own;
}

async function take(store: FileStore, bytes: AsyncIterable<Uint8Array>): Promise<Place> {
  const part = await newPart();
  return store.take(sealed(bytes, part), part);
}

async function* sealed(bytes: AsyncIterable<Uint8Array>, place: Place): AsyncGenerator<Uint8Array> {
  const [key] = keyring();
  if (!key) return yield* bytes;
  let begun = false;
  for await (const piece of sealedBytes(bytes, key.files, shape)) {
    if (!begun) yield foreword(key, Buffer.from(piece), place); // the first piece is the stream's header
    begun = true;
    yield piece;
  }
}

async function open(store: FileStore, place: Place, range?: ByteRange) {
  const head = await rightHead(store, place);
  if (!head) return store.open(place, range);
  return range ? openPart(store, place, head, range) : openWhole(store, place, head);
}

/** null: it lies in the clear, or is not there. Throws SealFault unless it may be opened in this place. */
async function rightHead(store: FileStore, place: Place): Promise<Head | null> {
  const bytes = await headOf(store, place);
  const head = bytes && readHead(bytes);
  if (!head) {
    if (bytes) await refusePlain();
  } else if (head.form === "loose") await refuseLoose(head.keyId);
  else checkPlace(head, place, keyring());
  return head;
}

async function openWhole(store: FileStore, place: Place, head: Head) {
  const start = head.foreword + head.header.length;
  const bytes = await store.open(place, { start, end: Number.MAX_SAFE_INTEGER - 1 });
  return bytes && streamOf(openedBytes(bytes, streamKeyOf(head, keyring()), { nth: 0 }));
}

/** Reads and opens only the segments that hold the range. */
async function openPart(store: FileStore, place: Place, head: Head, range: ByteRange) {
  const stored = await store.size(place);
  if (stored === null) return null;
  const { segments, plain } = measuredOf(stored, head);
  const end = Math.min(range.end, plain - 1);
  if (end < range.start) return new Response(new Uint8Array()).body;
  const cut = cutFor(shape, stored - head.foreword, { start: range.start, end });
  const there = { start: cut.sealed.start + head.foreword, end: cut.sealed.end + head.foreword };
  const bytes = await store.open(place, there);
  const own = streamKeyOf(head, keyring());
  return bytes && streamOf(cutOut(openedBytes(bytes, own, { nth: cut.nth, segments }), cut));
}

async function plainSize(store: FileStore, place: Place): Promise<number | null> {
  const [head, stored] = [await rightHead(store, place), await store.size(place)];
  return head && stored !== null ? measuredOf(stored, head).plain : stored;
}

function measuredOf(stored: number, head: Head) {
  const found = measured(shape, stored - head.foreword);
  if (!found) throw new SealFault("changed", "file");
  return found;
}
