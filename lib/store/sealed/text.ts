import { createDecipheriv } from "node:crypto";
import { SealFault } from "./fault";
import type { Keyring, SealKey } from "./keys";
import { OVERHEAD, openBytes, sealBytes } from "./xaes";

/** What begins so is sealed; a text of a user that begins so is written with `plain` in front. */
const marks = { former: "qj1.", present: "qj2." } as const;
const plain = `${marks.former}plain.`;
const written = /^(qj[12])\.([0-9a-f]{8})\./;
const [FORMER_NONCE, TAG] = [12, 16];

/**
 * XAES-256-GCM with a random nonce: `qj2.`, the key's id, a dot, base64 of nonce, ciphertext and tag. `place` is
 * authenticated with it, so that a value taken from elsewhere does not open. An empty text stays empty, and without a
 * key a text stays what it is.
 */
export function sealText(text: string, place: string, [key]: Keyring): string {
  if (text === "") return text;
  if (!key) return isMarked(text) ? plain + text : text;
  const sealed = sealBytes(key.values, Buffer.from(text), Buffer.from(place));
  return `${marks.present}${key.id}.${sealed.toString("base64")}`;
}

/** Whether it is sealed, or a text written as if it were. */
export function isMarked(stored: string): boolean {
  return stored.startsWith(marks.former) || (stored.startsWith(marks.present) && written.test(stored));
}

/** What was sealed in this place, or what was written before there was a key. Throws SealFault. */
export function openText(stored: string, place: string, keys: Keyring): string {
  if (!isMarked(stored)) return stored;
  if (stored.startsWith(plain)) return stored.slice(plain.length);
  const key = keys.find(({ id }) => id === keyOf(stored));
  if (!key) throw new SealFault("no-key", column(place));
  const bytes = bytesOf(stored);
  const open = isFormer(stored) ? openFormer : openPresent;
  const opened = bytes && open(key, bytes, Buffer.from(place));
  if (!opened) throw new SealFault("changed", column(place));
  return opened.toString("utf8");
}

/** The id of the key that sealed it; null for what is not sealed. */
export function keyOf(stored: string): string | null {
  return written.exec(stored)?.[2] ?? null;
}

/** Sealed by a version until November 2026: AES-256-GCM itself, of which one key bears 2^32 random nonces. */
export function isFormer(stored: string): boolean {
  return written.exec(stored)?.[1] === "qj1";
}

/** null: base64 has several spellings for the same bytes, and only the one that was written counts. */
function bytesOf(stored: string): Buffer | null {
  const base64 = stored.slice(marks.present.length + 9);
  const bytes = Buffer.from(base64, "base64");
  return bytes.toString("base64") === base64 ? bytes : null;
}

function openPresent({ values }: SealKey, bytes: Buffer, place: Buffer): Buffer | null {
  return bytes.length < OVERHEAD ? null : openBytes(values, bytes, place);
}

function openFormer({ fields }: SealKey, bytes: Buffer, place: Buffer): Buffer | null {
  if (bytes.length < FORMER_NONCE + TAG) return null;
  const decipher = createDecipheriv("aes-256-gcm", fields, bytes.subarray(0, FORMER_NONCE));
  decipher.setAAD(place).setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(FORMER_NONCE, -TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Without what tells the row: it may be a number. */
function column(place: string): string {
  return place.split(" ", 1)[0] ?? "";
}
