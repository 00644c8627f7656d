import "server-only";
import { endSessions } from "@/lib/store/sessions";
import { type Along, bringAlong, type Came, stopAlong } from "./along";
import { isOthersDevice, rememberDevice } from "./device-cookie";
import { knowAddress } from "./guesses";
import { forgetHalfWritten } from "./half-written";
import type { Stop } from "./limits";
import { openSession } from "./open-session-here";
import { visitor } from "./session";

/**
 * Lets somebody into an account who has shown to be its owner. What was logged here without an account comes along, or
 * stays here; device and address are known to the account from now on. Returns what became of it.
 */
export async function enter(ownerId: string, username: string, along: Along): Promise<Came> {
  await knowAddress(username, ownerId);
  // Moved before the session changes hands: if this fails, the visitor still has the space.
  const before = await visitor({ renew: false });
  const came = before && !before.hasAccount ? await bringAlong(before, ownerId, along) : null;
  await openSession(ownerId);
  if (before?.hasAccount) await endSessions(before.id, { only: before.session });
  if (await isOthersDevice(ownerId)) await forgetHalfWritten();
  await rememberDevice(ownerId);
  return came;
}

/** Why enter() would throw OverQuota, or what has to be asked before; for whoever gives something up before. */
export async function stopEntering(ownerId: string, along: Along): Promise<Stop | null> {
  const before = await visitor({ renew: false });
  return before && !before.hasAccount ? stopAlong(before.id, ownerId, along) : null;
}
