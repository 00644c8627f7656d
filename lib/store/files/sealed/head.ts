import { SealFault } from "../../sealed/fault";
import type { Keyring, SealKey } from "../../sealed/keys";
import { headerSize, type Shape, type StreamKey, streamKey } from "./segment";

/** No kind of file that is taken in begins so. */
const mark = Buffer.from([0x89, 0x51, 0x4a, 0x53, 0x31, 0x0d, 0x0a, 0x1a]);

/** How files are sealed here. */
export const shape: Shape = {
  hash: "sha256",
  derived: 32,
  segment: 64 * 1024,
  data: Buffer.from("qingjing file 1"),
};

/** Bytes before the sealed stream: the mark and the id of the key. */
export const FOREWORD = mark.length + 4;
/** Bytes that tell how a file is to be opened. */
export const HEAD = FOREWORD + headerSize(shape);

export function foreword({ id }: SealKey): Buffer {
  return Buffer.concat([mark, Buffer.from(id, "hex")]);
}

export function isSealed(head: Buffer): boolean {
  return head.subarray(0, mark.length).equals(mark);
}

/** The id of the key that sealed a file. */
export function keyIdIn(head: Buffer): string {
  return head.toString("hex", mark.length, FOREWORD);
}

/** What a sealed file is opened with. Throws SealFault. */
export function keyFor(head: Buffer, keys: Keyring): StreamKey {
  if (head.length < HEAD || head[FOREWORD] !== headerSize(shape)) throw new SealFault("changed", "file");
  const key = keys.find(({ id }) => id === keyIdIn(head));
  if (!key) throw new SealFault("no-key", "file");
  return streamKey(head.subarray(FOREWORD), key.files, shape);
}
