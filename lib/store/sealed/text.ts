import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { SealFault } from "./fault";
import type { Keyring } from "./keys";

/** What begins so is sealed; a text of a user that begins so is written with `plain` in front. */
const mark = "qj1.";
const plain = `${mark}plain.`;
const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM with a random nonce: `qj1.`, the key's id, a dot, base64 of nonce, ciphertext and tag. `place` is
 * authenticated with it, so that a value taken from elsewhere does not open. An empty text stays empty, and without a
 * key a text stays what it is.
 */
export function sealText(text: string, place: string, [key]: Keyring): string {
  if (text === "") return text;
  if (!key) return text.startsWith(mark) ? plain + text : text;
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key.fields, nonce);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${mark}${key.id}.${sealed.toString("base64")}`;
}

/** What was sealed in this place, or what was written before there was a key. Throws SealFault. */
export function openText(stored: string, place: string, keys: Keyring): string {
  if (!stored.startsWith(mark)) return stored;
  if (stored.startsWith(plain)) return stored.slice(plain.length);
  const key = keys.find(({ id }) => id === keyOf(stored));
  if (!key) throw new SealFault("no-key", column(place));
  return opened(bytesOf(stored, place), place, key.fields);
}

/** The id of the key that sealed it; null for what is not sealed. */
export function keyOf(stored: string): string | null {
  return /^qj1\.([0-9a-f]{8})\./.exec(stored)?.[1] ?? null;
}

/** Base64 has several spellings for the same bytes; only the one that was written counts. */
function bytesOf(stored: string, place: string): Buffer {
  const written = stored.slice(mark.length + 9);
  const bytes = Buffer.from(written, "base64");
  if (bytes.length < NONCE + TAG || bytes.toString("base64") !== written)
    throw new SealFault("changed", column(place));
  return bytes;
}

function opened(bytes: Buffer, place: string, key: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG));
  try {
    return decipher.update(bytes.subarray(NONCE, -TAG), undefined, "utf8") + decipher.final("utf8");
  } catch {
    throw new SealFault("changed", column(place));
  }
}

/** Without what tells the row: it may be a number. */
function column(place: string): string {
  return place.split(" ", 1)[0] ?? "";
}
