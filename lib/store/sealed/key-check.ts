import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { db } from "../db";
import { KeyMisspelt, keyring, type SealKey } from "./keys";

/** ENCRYPTION_KEY does not fit what is stored; the message is a sentence for who runs the server. */
export class KeyTrouble extends Error {}

/** Throws KeyTrouble unless every key that sealed something here is among those given. Changes nothing. */
export async function checkKeys(): Promise<void> {
  await compared();
}

/** Returns the keys given and those that are registered. */
async function compared() {
  const keys = given();
  const used = await db().keyCheck.findMany({ orderBy: { madeAt: "asc" } });
  const lost = used.filter(({ keyId, check }) => !keys.some((key) => key.id === keyId && fits(key, check)));
  if (lost.length > 0) throw new KeyTrouble(lacking(lost.map(({ keyId }) => keyId).join("、")));
  return { keys, used };
}

/**
 * The same for who is about to seal, which is a server that starts, and `rotate`: the first key leaves a value behind by
 * which it is known again.
 */
export async function fitKeys(): Promise<void> {
  const { keys, used } = await compared();
  const [key] = keys;
  if (!key || used.some(({ keyId }) => keyId === key.id)) return;
  // Several servers may begin with it at once.
  await db()
    .$executeRaw`INSERT INTO "KeyCheck" ("keyId", "check") VALUES (${key.id}, ${checkValue(key)}) ON CONFLICT DO NOTHING`;
}

function lacking(ids: string): string {
  return `ENCRYPTION_KEY 里没有密钥 ${ids}，用它加密过的内容打不开，所以不启动。把它加回去（新的在前，逗号隔开）。 ENCRYPTION_KEY lacks a key that sealed what is stored.`;
}

function given(): SealKey[] {
  try {
    return keyring();
  } catch (fault) {
    throw fault instanceof KeyMisspelt ? new KeyTrouble(fault.message) : fault;
  }
}

const said = Buffer.from("qingjing");

/** A known text sealed with AES-256-GCM by a part of the key that does nothing else: nonce, ciphertext, tag. */
function checkValue(key: SealKey): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key.check, nonce);
  return Buffer.concat([nonce, cipher.update(said), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

function fits(key: SealKey, check: string): boolean {
  const bytes = Buffer.from(check, "base64");
  if (bytes.length !== 12 + said.length + 16) return false;
  const decipher = createDecipheriv("aes-256-gcm", key.check, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).equals(said);
  } catch {
    return false;
  }
}
