import "server-only";
import { db } from "../db";
import { SealFault } from "./fault";
import { type KeyState, stateOf } from "./key-state";
import { keyring } from "./keys";

/**
 * Throws SealFault for a file of the form that opens anywhere, once all that its key sealed so have been sealed for their
 * place: from then on such a file was put there by somebody. Also for a key that never sealed that way.
 */
export async function refuseLoose(keyId: string): Promise<void> {
  const states = await keyStates();
  if (!keyring().some(({ id }) => id === keyId)) throw new SealFault("no-key", "file");
  if (states.get(keyId) !== "loose") throw new SealFault("changed", "file");
}

/** Throws SealFault for a file in the clear, once all files here have been sealed. */
export async function refusePlain(): Promise<void> {
  if ([...(await keyStates()).values()].includes("sealed")) throw new SealFault("changed", "file");
}

/** What is known of each key that was given and has sealed here. */
export async function keyStates(): Promise<Map<string, KeyState>> {
  const rows = await db().keyCheck.findMany();
  return new Map(
    keyring().flatMap((key) => {
      const row = rows.find(({ keyId }) => keyId === key.id);
      const state = row && stateOf(key, row.check);
      return state ? [[key.id, state] as const] : [];
    }),
  );
}
