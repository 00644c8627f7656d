import "server-only";
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { secret } from "./secret";
import { isSecure } from "./session";

const NAME = "qingjing-device";
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/** `owner`: "" in a cookie from before December 2026, which does not say whose it is. */
type Carried = { device: string; mark: string; owner: string };

/**
 * A device on which an account was opened is known again by a cookie, also after signing out. It opens nothing: guesses from
 * such a device are counted apart, so that guessing elsewhere never keeps its owner out (OWASP: device cookies).
 */
export async function knownDevice(ownerId: string): Promise<string | null> {
  const carried = await carriedDevice();
  return carried && isMarkOf(carried, ownerId) ? carried.device : null;
}

/** Whose account was opened on this device last; "" when it was one, and the cookie does not say whose; null for none. */
export async function ownerOfDevice(): Promise<string | null> {
  const carried = await carriedDevice();
  if (!carried) return null;
  return carried.owner === "" || isMarkOf(carried, carried.owner) ? carried.owner : null;
}

/** Whether the account that was opened on this device last is another's. */
export async function isOthersDevice(ownerId: string): Promise<boolean> {
  const carried = await carriedDevice();
  return carried !== null && !isMarkOf(carried, ownerId);
}

/** From now on this device is known to the account. */
export async function rememberDevice(ownerId: string): Promise<void> {
  const known = await knownDevice(ownerId);
  if (known && (await ownerOfDevice()) === ownerId) return;
  const device = known ?? randomUUID();
  const options = { httpOnly: true, sameSite: "lax", path: "/", maxAge: KEPT_SECONDS } as const;
  (await cookies()).set(NAME, `${device}.${markOf(device, ownerId)}.${ownerId}`, {
    ...options,
    secure: await isSecure(),
  });
}

/** With the account gone, there is nothing to know. */
export async function forgetDevice(): Promise<void> {
  (await cookies()).delete(NAME);
}

async function carriedDevice(): Promise<Carried | null> {
  const [device = "", mark = "", owner = ""] = (await cookies()).get(NAME)?.value.split(".") ?? [];
  return device && mark ? { device, mark, owner } : null;
}

function isMarkOf({ device, mark }: Carried, ownerId: string): boolean {
  const [given, right] = [Buffer.from(mark), Buffer.from(markOf(device, ownerId))];
  return given.length === right.length && timingSafeEqual(given, right);
}

function markOf(device: string, ownerId: string): string {
  return createHmac("sha256", secret()).update(`device ${device} ${ownerId}`).digest("base64url");
}
