import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { noteVisit } from "@/lib/store/retention";
import { anonymousSession, endSessions } from "@/lib/store/sessions";
import { openSession } from "./open-session-here";
import { secret } from "./secret";
import { isSecure } from "./session";

const NAME = "qingjing-left";
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/** A space without an account that stays on this device while an account is open there. session: of the space. */
export type LeftHere = { ownerId: string; session: string };

/** Keeps the way back to a space without an account: its session goes on, and a cookie says which it is. */
export async function leaveHere(session: string): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", path: "/", maxAge: KEPT_SECONDS } as const;
  (await cookies()).set(NAME, `${session}.${markOf(session)}`, { ...options, secure: await isSecure() });
}

/** null where there is none, or it has ended. */
export async function leftHere(): Promise<LeftHere | null> {
  const [session = "", mark = ""] = (await cookies()).get(NAME)?.value.split(".") ?? [];
  if (!isMarkOf(session, mark)) return null;
  const found = await anonymousSession(session, new Date());
  if (!found) return null;
  await noteVisit(found);
  return { ownerId: found.userId, session };
}

/** After an account was left: the space that stayed on this device is open there again. false: there is none. */
export async function backToLeft(): Promise<boolean> {
  const left = await leftHere();
  await forgetLeft();
  if (!left) return false;
  await openSession(left.ownerId);
  await endSessions(left.ownerId, { only: left.session });
  return true;
}

export async function forgetLeft(): Promise<void> {
  (await cookies()).delete(NAME);
}

function isMarkOf(session: string, mark: string): boolean {
  const [given, right] = [Buffer.from(mark), Buffer.from(markOf(session))];
  return session !== "" && given.length === right.length && timingSafeEqual(given, right);
}

function markOf(session: string): string {
  return createHmac("sha256", secret()).update(`left ${session}`).digest("base64url");
}
