import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { type Invalid, ok, type Refused, type Result, refuse } from "@/lib/result";
import { endSpace, isEmptySpace } from "@/lib/store/owner";
import { lacksKey } from "@/lib/store/sealed/lacking";
import { stopNewSpace } from "./limits";
import { authNow, deviceNow, visitor } from "./session";
import { carriesSession, type SignedOut, signedOutAs, signedOutReason } from "./signed-out";
import { signInFrom } from "./way-back";

/** Whose space this is; null when the visitor has none yet. Route handlers answer 404 then. */
export async function ownerOrNull(): Promise<string | null> {
  return (await visitor({ renew: false }))?.id ?? null;
}

/** For lists, which are empty for whoever is new here; a device that was signed out is led to signing in, and back to the page `from`. */
export async function ownerOrSignIn(from: string | undefined): Promise<string | null> {
  const carried = await carriesSession();
  const owner = await ownerOrNull();
  if (!owner && (await signedOutAs(carried))) redirect(signInFrom(from));
  return owner;
}

/** For pages about something that lies in a space: without a space it is not found, as for a stranger. */
export async function requireOwner(from: string): Promise<string> {
  return (await ownerOrSignIn(from)) ?? notFound();
}

/** The same for actions: signing in leads back to the page whose form was sent. */
export async function requireSender(): Promise<string> {
  return (await ownerOrSignIn(await pageOfForm())) ?? notFound();
}

/**
 * For files that a page links to: null where there is no space, and a browser that opens the address itself is led to signing
 * in as from the page `from`. What a page loads by itself is only not there.
 */
export async function ownerOfFile(from: string): Promise<string | null> {
  const isOpened = /\btext\/html\b/.test((await headers()).get("accept") ?? "");
  return isOpened ? ownerOrSignIn(from) : ownerOrNull();
}

/** undefined where the browser does not say it. */
async function pageOfForm(): Promise<string | undefined> {
  const referer = (await headers()).get("referer") ?? "";
  if (!URL.canParse(referer)) return undefined;
  const { pathname, search } = new URL(referer);
  return pathname + search;
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
  const space = await knownOrNew();
  return space.kind === "ok" ? ok(space.value.id) : space;
}

/**
 * The same around what is written: where all of it was refused, so that the space just begun is empty, it ends again, and
 * the browser is as new as before. refused: the answer where no space can be begun.
 */
export async function inSpace<T>(
  work: (owner: string) => Promise<T>,
  refused: (why: Refused | Invalid) => T | Promise<T>,
): Promise<T> {
  const space = await knownOrNew();
  if (space.kind !== "ok") return refused(space);
  const { id, isNew } = space.value;
  if (!isNew) return work(id);
  try {
    return await work(id);
  } finally {
    await leaveEmpty(id).catch(() => {}); // the sweep of another day ends it
  }
}

async function knownOrNew(): Promise<Result<{ id: string; isNew: boolean }>> {
  const carried = await carriesSession();
  const known = await visitor({ renew: true });
  if (known) return ok({ id: known.id, isNew: false });
  const signedOut = await signedOutAs(carried);
  if (signedOut) return refuse(signedOutReason(signedOut));
  if (lacksKey()) return refuse(keysLacking);
  const stop = await stopNewSpace();
  if (stop) return refuse(stop);
  const { api, headers } = await authNow();
  headers.set("user-agent", await deviceNow());
  const { user } = await api.signInAnonymous({ headers });
  return ok({ id: user.id, isNew: true });
}

const keysLacking = {
  code: "keys-away",
  text: "服务器正在换密钥，暂时什么也存不了，还没保存。写的都还在，过几分钟再点一次。",
};

/** Nobody else can be in it: its cookie has not been sent yet. */
async function leaveEmpty(id: string): Promise<void> {
  if (!(await isEmptySpace(id))) return;
  const { api, headers } = await authNow();
  await api.signOut({ headers });
  await endSpace(id);
}
