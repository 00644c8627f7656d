import { SealFault } from "../../sealed/fault";
import { keyring } from "../../sealed/keys";
import type { FileStore, Place } from "../file-store";
import { checkPlace, type Head, keyOf, readHead, SEAL_AT, sealOf } from "./head";
import { headOf } from "./head-of";

/** Gives a part that was sealed here its place, for which it is sealed before it is there. Throws SealFault for any other. */
export async function keepBound(store: FileStore, part: Place, place: Place): Promise<void> {
  const bytes = await headOf(store, part);
  if (bytes && keyring().length > 0) {
    const head = readHead(bytes);
    if (!head) throw new SealFault("changed", "file");
    checkPlace(head, part, keyring());
    await bind(store, part, head, place);
  }
  await store.keep(part, place);
}

/**
 * The same bytes at another place, sealed for that. What does not open where it lies is copied as it is: it opens there no
 * more than here, and keeps nobody from moving. `own`: the same store, sealing.
 */
export async function copyBound(store: FileStore, own: FileStore, from: Place, to: Place): Promise<void> {
  const head = await headIfRight(store, from);
  if (head === "wrong") return store.copy(from, to);
  const bytes = head?.form === "bound" ? await store.open(from) : null;
  if (!head || !bytes) return sealAnew(store, own, from, to);
  const part = await store.take(bytes);
  try {
    await bind(store, part, head, to);
    await store.keep(part, to);
  } finally {
    await store.drop(part);
  }
}

/** null: there is none, or the file lies in the clear. */
async function headIfRight(store: FileStore, place: Place): Promise<Head | null | "wrong"> {
  const bytes = await headOf(store, place);
  try {
    const head = bytes && readHead(bytes);
    if (head?.form === "bound") checkPlace(head, place, keyring());
    return head;
  } catch (fault) {
    if (fault instanceof SealFault && fault.code === "changed") return "wrong";
    throw fault;
  }
}

/** For a file from before places were sealed; one that was changed stays what it is. */
async function sealAnew(store: FileStore, own: FileStore, from: Place, to: Place): Promise<void> {
  try {
    const bytes = await own.open(from);
    if (!bytes) throw new Error("nothing to copy");
    await own.keep(await own.take(bytes), to);
  } catch (fault) {
    if (!(fault instanceof SealFault && fault.code === "changed")) throw fault;
    await store.copy(from, to);
  }
}

async function bind(store: FileStore, part: Place, head: Head, place: Place): Promise<void> {
  await store.patch(part, SEAL_AT, sealOf(keyOf(head, keyring()), head.header, place));
}
