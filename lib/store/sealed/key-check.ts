import { db } from "../db";
import { checkValue, type KeyState, stateOf } from "./key-state";
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
  const lost = lostKeys(used, keys);
  if (lost.length > 0) throw new KeyTrouble(lacking(lost.join("、")));
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
  const check = checkValue(key, await stateAtFirst());
  await db()
    .$executeRaw`INSERT INTO "KeyCheck" ("keyId", "check") VALUES (${key.id}, ${check}) ON CONFLICT DO NOTHING`;
}

/** Whether a server, or an earlier rotation, has begun with the first key; only those register it. */
export async function isFirstKnown(): Promise<boolean> {
  const { keys, used } = await compared();
  return keys.length === 0 || used.some(({ keyId }) => keyId === keys[0]?.id);
}

/** Nothing that a new key seals is loose; where somebody was before it, files may lie in the clear. */
async function stateAtFirst(): Promise<KeyState> {
  return (await db().user.findFirst({ select: { id: true } })) ? "bound" : "sealed";
}

/** What a database, or a backup of it, keeps of a key that sealed there. */
export type KnownKey = { keyId: string; check: string };

/** Ids of those that are not among the keys given. Throws KeyTrouble when what is given are no keys. */
export function lostKeys(used: KnownKey[], keys = given()): string[] {
  const isThere = ({ keyId, check }: KnownKey) => keys.some((key) => key.id === keyId && stateOf(key, check));
  return used.filter((one) => !isThere(one)).map(({ keyId }) => keyId);
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
