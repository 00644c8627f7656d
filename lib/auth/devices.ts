import "server-only";
import { endAllSessions, type OpenDevice, openDevices } from "@/lib/store/devices";
import { endSessions } from "@/lib/store/sessions";
import { endSession } from "./account";
import { recordAudit } from "./audit";
import { signedIn } from "./confirm-owner";

/** `isHere`: the one that asks. */
export type Device = OpenDevice & { isHere: boolean };

/** Where the account of this session is open, this device first; empty without an account. */
export async function devices(now: Date): Promise<Device[]> {
  const who = await signedIn();
  if (!who) return [];
  const open = await openDevices(who.ownerId, now);
  const marked = open.map((one) => ({ ...one, isHere: one.id === who.session }));
  return marked.toSorted((a, b) => Number(b.isHere) - Number(a.isHere));
}

/** Signs one device out; an id that is not of this account does nothing. */
export async function signOutDevice(id: string): Promise<void> {
  const who = await signedIn();
  if (!who) return;
  await endSessions(who.ownerId, { only: id });
  await recordAudit("sign-out", { ownerId: who.ownerId, detail: "device" });
}

/** Signs every device out but this one. */
export async function signOutOthers(): Promise<void> {
  const who = await signedIn();
  if (!who) return;
  await endSessions(who.ownerId, { but: who.session });
  await recordAudit("sign-out-everywhere", { ownerId: who.ownerId, detail: "others" });
}

/** Signs every device out, this one too; like any that was signed out, it still knows that the records are there. */
export async function signOutEverywhere(): Promise<void> {
  const who = await signedIn();
  if (!who) return;
  await endAllSessions(who.ownerId);
  await endSession();
  await recordAudit("sign-out-everywhere", { ownerId: who.ownerId });
}
