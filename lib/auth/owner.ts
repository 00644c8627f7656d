import "server-only";
import { notFound, redirect } from "next/navigation";
import { ok, type Result, refuse } from "@/lib/result";
import { stopNewSpace } from "./limits";
import { authNow, deviceNow, visitor } from "./session";
import { carriesSession, type SignedOut, signedOutAs, signedOutReason } from "./signed-out";
import { signInFrom } from "./way-back";

/** Whose space this is; null when the visitor has none yet. Route handlers answer 404 then. */
export async function ownerOrNull(): Promise<string | null> {
  return (await visitor({ renew: false }))?.id ?? null;
}

/** For lists, which are empty for whoever is new here; a device that was signed out is led to signing in, and back to `from`. */
export async function ownerOrSignIn(from?: string): Promise<string | null> {
  const carried = await carriesSession();
  const owner = await ownerOrNull();
  if (!owner && (await signedOutAs(carried))) redirect(signInFrom(from));
  return owner;
}

/** For pages and actions about something that lies in a space: without a space it is not found, as for a stranger. */
export async function requireOwner(from?: string): Promise<string> {
  return (await ownerOrSignIn(from)) ?? notFound();
}

/** The same for actions whose form shows a reason: what was typed stays where it is. */
export async function openSpace(): Promise<Result<string>> {
  const carried = await carriesSession();
  const owner = await ownerOrNull();
  if (owner) return ok(owner);
  const signedOut = await signedOutAs(carried);
  return signedOut ? refuse(signedOutReason(signedOut)) : notFound();
}

/** For pages: what was open on this device and is not any more; null for a visitor with a space, and for a new one. */
export async function signedOutHere(): Promise<SignedOut | null> {
  const carried = await carriesSession();
  return (await ownerOrNull()) ? null : signedOutAs(carried);
}

/**
 * For actions and route handlers that write: the first write makes the visitor's space, unless too many were made from
 * the same address. Where a session has ended, nothing is begun before the visitor says so.
 */
export async function ensureOwner(): Promise<Result<string>> {
  const carried = await carriesSession();
  const known = await visitor({ renew: true });
  if (known) return ok(known.id);
  const signedOut = await signedOutAs(carried);
  if (signedOut) return refuse(signedOutReason(signedOut));
  const stop = await stopNewSpace();
  if (stop) return refuse(stop);
  const { api, headers } = await authNow();
  headers.set("user-agent", await deviceNow());
  const { user } = await api.signInAnonymous({ headers });
  return ok(user.id);
}
