import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/**
 * XAES-256-GCM as C2SP specifies it: AES-256-GCM under a key that is derived for each nonce of 192 bits. Nonces may be random
 * for 2^80 messages of one key, where AES-GCM's own of 96 bits are for 2^32.
 */
const NONCE = 24;
const TAG = 16;
const HALF = NONCE / 2;

/** Bytes that a message has more when it is sealed. */
export const OVERHEAD = NONCE + TAG;

/** Nonce, ciphertext, tag. */
export function sealBytes(key: Buffer, text: Buffer, about: Buffer, nonce = randomBytes(NONCE)): Buffer {
  const cipher = createCipheriv("aes-256-gcm", derived(key, nonce), nonce.subarray(HALF));
  cipher.setAAD(about);
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/** null when these are not bytes that were sealed with this key about the same. */
export function openBytes(key: Buffer, sealed: Buffer, about: Buffer): Buffer | null {
  if (sealed.length < OVERHEAD) return null;
  const nonce = sealed.subarray(0, NONCE);
  const decipher = createDecipheriv("aes-256-gcm", derived(key, nonce), nonce.subarray(HALF));
  decipher.setAAD(about).setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

/** SP 800-108 in counter mode with CMAC, which of one block each is AES of the block with the first subkey added. */
function derived(key: Buffer, nonce: Buffer): Buffer {
  const blocks = Buffer.alloc(32);
  for (const nth of [0, 1]) {
    blocks.set([0, nth + 1, 0x58, 0], nth * 16);
    blocks.set(nonce.subarray(0, HALF), nth * 16 + 4);
  }
  const first = firstSubkey(key);
  for (let at = 0; at < 32; at++) blocks[at] = (blocks[at] ?? 0) ^ (first[at % 16] ?? 0);
  return aes(key, blocks);
}

const known = new WeakMap<Buffer, Buffer>();

/** K1 of CMAC: the sealed zero block, doubled. */
function firstSubkey(key: Buffer): Buffer {
  const before = known.get(key);
  if (before) return before;
  const zero = aes(key, Buffer.alloc(16));
  const doubled = Buffer.from(zero.map((byte, at) => ((byte << 1) & 0xff) | ((zero[at + 1] ?? 0) >> 7)));
  if ((zero[0] ?? 0) & 0x80) doubled[15] = (doubled[15] ?? 0) ^ 0x87;
  known.set(key, doubled);
  return doubled;
}

function aes(key: Buffer, blocks: Buffer): Buffer {
  return createCipheriv("aes-256-ecb", key, null).setAutoPadding(false).update(blocks);
}
