import { db } from "../db";
import { lostKeys } from "./key-check";

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & {
  qingjingLacks?: string;
  qingjingKeyWatch?: NodeJS.Timeout;
};

const MINUTE = 60_000;

/** Thrown where a server would seal with a key that is being replaced; the next look lifts it once the keys fit. */
export class KeyLacking extends Error {
  override readonly name = "KeyLacking";

  constructor(readonly code: string) {
    super(`nothing is written: this server lacks key ${code}`);
  }
}

/** Ids of the keys that seal here and were not given to this process; says so in the log, once for each that is new. */
export async function lookForKeys(): Promise<string> {
  const lacks = lostKeys(await db().keyCheck.findMany({ select: { keyId: true, check: true } })).join("+");
  if (lacks !== (shared.qingjingLacks ?? "") && lacks)
    console.error(`this server lacks key ${lacks}: nothing is written until it is restarted with it`);
  shared.qingjingLacks = lacks;
  return lacks;
}

/** Each minute, so that a rotation that began without this server is noticed whether anybody asks for its health or not. */
export function watchKeys(): void {
  shared.qingjingKeyWatch ??= setInterval(() => lookForKeys().catch(() => {}), MINUTE).unref();
}

/** Whether anything sealed would be refused now. */
export function lacksKey(): boolean {
  return Boolean(shared.qingjingLacks);
}

/** What is written now would be sealed with a key that a rotation lets go of: better not written than lost. */
export function refuseWithoutKey(): void {
  if (shared.qingjingLacks) throw new KeyLacking(shared.qingjingLacks);
}
