import "server-only";
import { moveEverything } from "@/lib/store/owner";
import { OverQuota } from "@/lib/store/quota";
import { endSessions } from "@/lib/store/sessions";
import { recordAudit } from "./audit";
import { isOthersDevice, rememberDevice } from "./device-cookie";
import { knowAddress } from "./guesses";
import { forgetHalfWritten } from "./half-written";
import { type Stop, stopMerge } from "./limits";
import { authNow, deviceNow, visitor } from "./session";

/**
 * Lets somebody into an account who has shown to be its owner. What was logged here without an account comes along; device
 * and address are known to the account from now on. Returns the id of the new session.
 */
export async function enter(ownerId: string, username: string): Promise<string> {
  await knowAddress(username, ownerId);
  // Moved before the session changes hands: if this fails, the visitor still has the space.
  const before = await visitor({ renew: false });
  if (before && !before.hasAccount) await merge(before.id, ownerId);
  const session = await openSession(ownerId);
  if (before?.hasAccount) await endSessions(before.id, { only: before.session });
  if (await isOthersDevice(ownerId)) await forgetHalfWritten();
  await rememberDevice(ownerId);
  return session;
}

/** Why enter() would throw OverQuota; for whoever gives something up before. */
export async function stopEntering(ownerId: string): Promise<Stop | null> {
  const before = await visitor({ renew: false });
  return before && !before.hasAccount ? stopMerge(before.id, ownerId) : null;
}

/** Throws OverQuota, and moves nothing, when not all of it fits. */
async function merge(from: string, ownerId: string): Promise<void> {
  await moveEverything(from, ownerId, async () => {
    const full = await stopMerge(from, ownerId);
    if (full) throw new OverQuota(full);
  });
  await recordAudit("spaces-merged", { ownerId });
}

/** The id of a new session, without the cookie there was: better-auth would take a space without an account away, and the new cookie with it. */
export async function openSession(ownerId: string): Promise<string> {
  const { api } = await authNow();
  const { sessionId } = await api.openSession({
    body: { userId: ownerId },
    headers: new Headers({ "user-agent": await deviceNow() }),
  });
  return sessionId;
}
