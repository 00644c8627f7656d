import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { isSecure } from "./session";

const NAME = "qingjing-forget";
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/**
 * Somebody else may sit at this browser from now on: what is half-written in it goes, as soon as a form is opened there.
 * components/ui/remember.ts reads this cookie, so scripts see it; it says nothing of anybody.
 */
export async function forgetHalfWritten(): Promise<void> {
  const options = { sameSite: "lax", path: "/", maxAge: KEPT_SECONDS } as const;
  (await cookies()).set(NAME, randomUUID(), { ...options, secure: await isSecure() });
}
