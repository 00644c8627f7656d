import { isFingerprint } from "@/lib/evidence/fingerprint";
import { db } from "../db";
import { inTurnOf } from "../file-turns";
import { bareFileStore } from "../files/chosen";
import type { FileStore, Place } from "../files/file-store";
import { hashed, OriginalChanged } from "../files/hashed";
import { type Head, readHead } from "../files/sealed/head";
import { headOf } from "../files/sealed/head-of";
import { sealing } from "../files/sealed/sealing";
import { SealFault } from "./fault";
import { keyring } from "./keys";
import type { Turned } from "./rotate";

/** Which files are to be sealed anew, by their head. */
type Wanted = (head: Head | null) => boolean;

/** Whatever is not sealed with the first key for its own place. */
const notOfFirstKey: Wanted = (head) => head?.form !== "bound" || head.keyId !== keyring()[0]?.id;

/** The same for every file; one that is not what it was when it came stays as it is, and counts as missed. */
export async function* rotateFiles(wanted = notOfFirstKey): AsyncGenerator<Turned> {
  const store = await bareFileStore();
  const turned: Turned = { part: "files", looked: 0, sealed: 0, missed: 0 };
  for await (const place of allPlaces(store)) {
    const done = await turnOne(store, place, wanted);
    if (done === "gone") continue; // it was deleted in between
    turned.looked += 1;
    if (done !== "right") turned[done] += 1;
    if (turned.looked % 100 === 0) yield { ...turned };
  }
  yield turned;
}

async function turnOne(store: FileStore, place: Place, wanted: Wanted) {
  const bytes = await headOf(store, place);
  if (!bytes) return "gone";
  const head = headOrWrong(bytes);
  if (head === "wrong") return "missed";
  if (!wanted(head)) return "right";
  const [owner = ""] = place.split("/");
  return inTurnOf(owner, () => sealAnew(store, place));
}

/** One file, by who has the turn of its owner: whatever the first key does not open is sealed with it. */
export async function sealWithFirst(store: FileStore, place: Place): Promise<void> {
  if (keyring().length === 0) return;
  const head = await headAt(store, place);
  if (head !== "wrong" && notOfFirstKey(head)) await sealAnew(store, place);
}

function headOrWrong(bytes: Buffer): Head | null | "wrong" {
  try {
    return readHead(bytes);
  } catch (fault) {
    if (fault instanceof SealFault) return "wrong";
    throw fault;
  }
}

export async function* allPlaces(store: FileStore): AsyncGenerator<Place> {
  for (const { id } of await db().user.findMany({ select: { id: true }, orderBy: { id: "asc" } })) {
    for (const name of await store.list(id)) yield `${id}/${name}`;
  }
}

/** null: it lies in the clear; wrong: there is no such file, or it is not whole. */
export async function headAt(store: FileStore, place: Place): Promise<Head | null | "wrong"> {
  const bytes = await headOf(store, place);
  return bytes ? headOrWrong(bytes) : "wrong";
}

/** In the turn of its owner, so that nothing is back that was deleted meanwhile. */
async function sealAnew(store: FileStore, place: Place): Promise<"gone" | "sealed" | "missed"> {
  const own = sealing(store);
  try {
    const bytes = await own.open(place);
    if (!bytes) return "gone";
    const part = await own.take(await asItCame(place, bytes));
    await own.keep(part, place);
    return "sealed";
  } catch (fault) {
    if (fault instanceof OriginalChanged || fault instanceof SealFault) return "missed";
    throw fault;
  }
}

/** The same bytes; fails with OriginalChanged when they are not those that were received, or made from what was received. */
async function asItCame(place: Place, bytes: ReadableStream<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const [ownerId = "", name = ""] = place.split("/");
  const [sha256 = "", which] = name.split(".");
  if (isFingerprint(name)) return hashed(bytes, sha256);
  const row = await db().evidence.findUnique({
    where: { ownerId_sha256: { ownerId, sha256 } },
    select: { copyHash: true, thumbHash: true },
  });
  const hash = which === "thumb" ? row?.thumbHash : row?.copyHash;
  return hash ? hashed(bytes, hash) : bytes;
}
