import "server-only";
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { secret } from "./secret";
import { isSecure } from "./session";

const NAME = "qingjing-device";
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/**
 * A device on which an account was opened is known again by a cookie, also after signing out. It opens nothing: guesses from
 * such a device are counted apart, so that guessing elsewhere never keeps its owner out (OWASP: device cookies).
 */
export async function knownDevice(ownerId: string): Promise<string | null> {
  const [device = "", mark = ""] = (await cookies()).get(NAME)?.value.split(".") ?? [];
  const [given, right] = [Buffer.from(mark), Buffer.from(markOf(device, ownerId))];
  return given.length === right.length && timingSafeEqual(given, right) ? device : null;
}

/** From now on this device is known to the account. */
export async function rememberDevice(ownerId: string): Promise<void> {
  if (await knownDevice(ownerId)) return;
  const device = randomUUID();
  const options = { httpOnly: true, sameSite: "lax", path: "/", maxAge: KEPT_SECONDS } as const;
  (await cookies()).set(NAME, `${device}.${markOf(device, ownerId)}`, {
    ...options,
    secure: await isSecure(),
  });
}

/** With the account gone, there is nothing to know. */
export async function forgetDevice(): Promise<void> {
  (await cookies()).delete(NAME);
}

function markOf(device: string, ownerId: string): string {
  return createHmac("sha256", secret()).update(`device ${device} ${ownerId}`).digest("base64url");
}
