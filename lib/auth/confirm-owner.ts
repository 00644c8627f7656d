import "server-only";
import { invalid, ok, type Result, refuse } from "@/lib/result";
import { findAccount } from "@/lib/store/accounts";
import { forgive, guessesIn, stopGuess } from "./guesses";
import { isRightPassword, stopBusy } from "./right-password";
import { authNow } from "./session";

/** Who signed in less than this long ago needs not say the password again. */
const FRESH_MS = 10 * 60 * 1000;

/** `session`: the id of the one that asks; `isFresh`: it began a moment ago. */
export type SignedIn = { ownerId: string; username: string; session: string; isFresh: boolean };

/** Whose account is open in this session; null without one. */
export async function signedIn(now = new Date()): Promise<SignedIn | null> {
  const { api, headers } = await authNow();
  const found = await api.getSession({ headers, query: { disableRefresh: true } });
  if (!found?.user.username) return null;
  const { id: session, createdAt, userId: ownerId } = found.session;
  const isFresh = now.getTime() - createdAt.getTime() < FRESH_MS;
  return { ownerId, username: found.user.username, session, isFresh };
}

/**
 * The owner of this session, when the password is right: a borrowed telephone is no way to take an account over. Guesses are
 * counted by session, so nobody elsewhere can keep the owner from this. `field`: beside which a wrong one is told.
 */
export async function confirmOwner(password: string, field: string): Promise<Result<SignedIn>> {
  const who = await signedIn();
  if (!who) return refuse({ code: "no-account", text: "先起个用户名和密码，再来" });
  if (!password) return invalid({ [field]: "填上现在的密码" });
  const guesses = guessesIn(who.session, who.ownerId);
  const stop = stopBusy() ?? (await stopGuess(guesses));
  if (stop) return refuse(stop);
  const account = await findAccount(who.username);
  if (!(await isRightPassword(account, password))) return invalid({ [field]: "密码不对，再看一眼" });
  await forgive(guesses);
  return ok(who);
}

/** The same without a password for whoever has just signed in. */
export async function confirmUnlessFresh(password: string, field: string): Promise<Result<SignedIn>> {
  const who = await signedIn();
  return who?.isFresh ? ok(who) : confirmOwner(password, field);
}
