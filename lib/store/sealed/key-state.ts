import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { SealKey } from "./keys";

/**
 * How the files that a key sealed are held here. loose: some may be of the form that opens anywhere. bound: every one opens
 * in its own place only. sealed: the same, and no file lies in the clear any more.
 */
export type KeyState = "loose" | "bound" | "sealed";

/** An earlier version knows the first word only, and does not begin on the others. */
const words: Record<KeyState, string> = {
  loose: "qingjing",
  bound: "qingjing bound",
  sealed: "qingjing sealed",
};

const [NONCE, TAG] = [12, 16];

/** A known text sealed with AES-256-GCM by a part of the key that does nothing else: nonce, ciphertext, tag. */
export function checkValue(key: SealKey, state: KeyState): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key.check, nonce);
  const said = [cipher.update(words[state]), cipher.final()];
  return Buffer.concat([nonce, ...said, cipher.getAuthTag()]).toString("base64");
}

/** null: this key did not seal it. */
export function stateOf(key: SealKey, check: string): KeyState | null {
  const bytes = Buffer.from(check, "base64");
  if (bytes.length < NONCE + TAG) return null;
  const decipher = createDecipheriv("aes-256-gcm", key.check, bytes.subarray(0, NONCE));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    const said = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString();
    return (Object.keys(words) as KeyState[]).find((state) => words[state] === said) ?? null;
  } catch {
    return null;
  }
}
