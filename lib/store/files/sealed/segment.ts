import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/**
 * Tink's AES-GCM-HKDF streaming AEAD, as its specification puts it: a header of its own length, salt and nonce prefix;
 * then segments, each AES-GCM under a key that HKDF makes of the main key, the salt and the associated data. A nonce is
 * the prefix, the segment's number, and whether it is the last, so that none can be moved, left out or cut off.
 */
export type Shape = {
  hash: "sha1" | "sha256" | "sha512";
  derived: 16 | 32;
  segment: number;
  data: Uint8Array;
};

const PREFIX = 7;
export const TAG = 16;

/** Bytes of the header. */
export function headerSize({ derived }: Shape): number {
  return 1 + derived + PREFIX;
}

/** What one file is sealed with. */
export type StreamKey = { shape: Shape; key: Buffer; prefix: Buffer };

/** A new file's own key, and the header from which it is made again. */
export function newStreamKey(main: Uint8Array, shape: Shape): StreamKey & { header: Buffer } {
  const random = randomBytes(shape.derived + PREFIX);
  const header = Buffer.concat([Buffer.from([headerSize(shape)]), random]);
  return { header, ...streamKey(header, main, shape) };
}

export function streamKey(header: Uint8Array, main: Uint8Array, shape: Shape): StreamKey {
  const salt = header.subarray(1, 1 + shape.derived);
  const key = Buffer.from(hkdfSync(shape.hash, main, salt, shape.data, shape.derived));
  return { shape, key, prefix: Buffer.from(header.subarray(1 + shape.derived)) };
}

/** Which segment it is, from 0, and whether it is the last. */
export type Nth = { nth: number; last: boolean };

export function sealSegment(from: StreamKey, plain: Uint8Array, at: Nth): Buffer {
  const cipher = createCipheriv(algorithm(from), from.key, nonce(from, at));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** null when these are not the bytes that were sealed here. */
export function openSegment(from: StreamKey, sealed: Uint8Array, at: Nth): Buffer | null {
  if (sealed.length < TAG) return null;
  const decipher = createDecipheriv(algorithm(from), from.key, nonce(from, at));
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

function algorithm({ key }: StreamKey): "aes-128-gcm" | "aes-256-gcm" {
  return key.length === 16 ? "aes-128-gcm" : "aes-256-gcm";
}

function nonce({ prefix }: StreamKey, { nth, last }: Nth): Buffer {
  const tail = Buffer.alloc(5);
  tail.writeUInt32BE(nth);
  tail[4] = last ? 1 : 0;
  return Buffer.concat([prefix, tail]);
}
