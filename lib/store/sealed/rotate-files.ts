import { isFingerprint } from "@/lib/evidence/fingerprint";
import { db } from "../db";
import { bareFileStore } from "../files/chosen";
import type { FileStore, Place } from "../files/file-store";
import { hashed, OriginalChanged } from "../files/hashed";
import { isSealed, keyIdIn } from "../files/sealed/head";
import { headOf, sealing } from "../files/sealed/sealing";
import { SealFault } from "./fault";
import { keyring } from "./keys";
import type { Turned } from "./rotate";

/** The same for every file; one that is not what it was when it came stays as it is, and counts as missed. */
export async function* rotateFiles(): AsyncGenerator<Turned> {
  const store = await bareFileStore();
  const turned: Turned = { part: "files", looked: 0, sealed: 0, missed: 0 };
  for await (const place of allPlaces(store)) {
    const key = await keyOfFile(store, place);
    if (key === undefined) continue; // it was deleted in between
    turned.looked += 1;
    if (key !== keyring()[0]?.id) turned[(await sealAnew(store, place)) ? "sealed" : "missed"] += 1;
    if (turned.looked % 100 === 0) yield { ...turned };
  }
  yield turned;
}

export async function* allPlaces(store: FileStore): AsyncGenerator<Place> {
  for (const { id } of await db().user.findMany({ select: { id: true }, orderBy: { id: "asc" } })) {
    for (const name of await store.list(id)) yield `${id}/${name}`;
  }
}

/** The id of the key that sealed it; null: it lies in the clear; undefined: there is no such file. */
export async function keyOfFile(store: FileStore, place: Place): Promise<string | null | undefined> {
  const head = await headOf(store, place);
  if (!head) return undefined;
  return isSealed(head) ? keyIdIn(head) : null;
}

async function sealAnew(store: FileStore, place: Place): Promise<boolean> {
  const [owner = "", name = ""] = place.split("/");
  const [sha256 = ""] = name.split(".", 1);
  try {
    const bytes = await sealing(store).open(place);
    if (!bytes) return true;
    const part = await sealing(store).take(isFingerprint(name) ? hashed(bytes, sha256) : bytes);
    await store.keep(part, place);
  } catch (fault) {
    if (fault instanceof OriginalChanged || fault instanceof SealFault) return false;
    throw fault;
  }
  // Deleted while it was sealed anew: then it must not be back.
  const row = await db().evidence.findFirst({ where: { ownerId: owner, sha256 }, select: { id: true } });
  if (!row) await store.remove([place]);
  return true;
}
