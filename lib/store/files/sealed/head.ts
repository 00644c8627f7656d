import { createHmac, timingSafeEqual } from "node:crypto";
import { SealFault } from "../../sealed/fault";
import type { Keyring, SealKey } from "../../sealed/keys";
import type { Place } from "../file-store";
import { headerSize, type Shape, type StreamKey, streamKey } from "./segment";

/** No kind of file that is taken in begins so. The fourth byte tells which form of ours it is. */
const mark = (form: string) => Buffer.from([0x89, 0x51, 0x4a, 0x53, form.charCodeAt(0), 0x0d, 0x0a, 0x1a]);
const [loose, bound] = [mark("1"), mark("2")];
const MARK = bound.length;
const KEY_ID = 4;
const SEAL = 32;

/** Form 1, until November 2026: mark, key id, sealed stream. It opened wherever it was put. */
const looseShape: Shape = {
  hash: "sha256",
  derived: 32,
  segment: 64 * 1024,
  data: Buffer.from("qingjing file 1"),
};

/** Form 2: mark, key id, the seal of its place, sealed stream. */
export const shape: Shape = { ...looseShape, data: Buffer.from("qingjing file 2") };

const HEADER = headerSize(shape);
/** Bytes before the sealed stream, in either form. */
export const FOREWORDS = { loose: MARK + KEY_ID, bound: MARK + KEY_ID + SEAL };
/** Where the seal of the place begins. */
export const SEAL_AT = MARK + KEY_ID;
/** As many bytes as tell how a file is to be opened. */
export const HEAD = FOREWORDS.bound + HEADER;

/** What the first bytes of a sealed file say. `header`: of the sealed stream, which begins after `foreword` bytes. */
export type Head = { form: "loose" | "bound"; keyId: string; seal: Buffer; header: Buffer; foreword: number };

/** null: the file lies in the clear. Throws SealFault when its head is not whole. */
export function readHead(bytes: Buffer): Head | null {
  const form = formOf(bytes);
  if (!form) return null;
  const foreword = FOREWORDS[form];
  if (bytes.length < foreword + HEADER || bytes[foreword] !== HEADER) throw new SealFault("changed", "file");
  const header = bytes.subarray(foreword, foreword + HEADER);
  return {
    form,
    keyId: bytes.toString("hex", MARK, SEAL_AT),
    seal: bytes.subarray(SEAL_AT, foreword),
    header,
    foreword,
  };
}

function formOf(bytes: Buffer): Head["form"] | null {
  const own = bytes.subarray(0, MARK);
  if (own.equals(bound)) return "bound";
  return own.equals(loose) ? "loose" : null;
}

/** Before a stream with this header, so that it opens in this place. */
export function foreword(key: SealKey, header: Buffer, place: Place): Buffer {
  return Buffer.concat([bound, Buffer.from(key.id, "hex"), sealOf(key, header, place)]);
}

/**
 * HMAC-SHA256 over the stream's own header, whose random salt makes its key, and the place: owner and name, which is the
 * original's SHA-256 and what was derived from it. It stands apart from the stream because a place is known only after the
 * last byte has come in, and because a space that moves need not be sealed anew.
 */
export function sealOf({ places }: SealKey, header: Buffer, place: Place): Buffer {
  return createHmac("sha256", places).update("qingjing place 2 ").update(header).update(place).digest();
}

/** The key that sealed it. Throws SealFault. */
export function keyOf({ keyId }: Head, keys: Keyring): SealKey {
  const key = keys.find(({ id }) => id === keyId);
  if (!key) throw new SealFault("no-key", "file");
  return key;
}

/** Throws SealFault unless it was sealed for this place. */
export function checkPlace(head: Head, place: Place, keys: Keyring): void {
  const wanted = sealOf(keyOf(head, keys), head.header, place);
  if (head.form !== "bound" || !timingSafeEqual(wanted, head.seal)) throw new SealFault("changed", "file");
}

/** What the stream is opened with. Throws SealFault. */
export function streamKeyOf(head: Head, keys: Keyring): StreamKey {
  return streamKey(head.header, keyOf(head, keys).files, head.form === "bound" ? shape : looseShape);
}
