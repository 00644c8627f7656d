import "server-only";
import { invalid, ok, type Result, refuse } from "@/lib/result";
import { addAccount, findAccount } from "@/lib/store/accounts";
import { endSessions } from "@/lib/store/sessions";
import { type Came, takeAlong } from "./along";
import { recordAudit } from "./audit";
import { forgetDevice, rememberDevice } from "./device-cookie";
import { enter, stopEntering } from "./enter";
import { forgive, guessesAt, knowAddress, stopGuess } from "./guesses";
import { forgetHalfWritten } from "./half-written";
import { backToLeft } from "./left-here";
import { forgiveNaming, stopNaming } from "./limits";
import { checkName, isTooLong, normalName, tooLong } from "./names";
import { openSession } from "./open-session-here";
import { inSpace } from "./owner";
import { hashPassword } from "./password-hash";
import { checkPassword, longestPassword } from "./password-rules";
import { newCode, type ShownCode } from "./recovery";
import { isRightPassword, stopBusy } from "./right-password";
import { authNow, visitor } from "./session";

/**
 * Gives the visitor's space a name and a password; nothing in it moves, and no other session of it goes on. Returns the
 * recovery code to be shown.
 */
export async function keepRecords(name: string, password: string): Promise<Result<ShownCode>> {
  const wrongName = checkName(name);
  if (wrongName) return invalid({ name: wrongName });
  const wrongPassword = checkPassword(password, name);
  if (wrongPassword) return invalid({ password: wrongPassword });
  if ((await visitor({ renew: false }))?.hasAccount) {
    return refuse({ code: "has-account", text: "记录已经保存在你的名下了" });
  }
  // Counted as a try: a name that is taken is told, and a hash takes time.
  const stop = stopBusy() ?? (await stopNaming());
  if (stop) return refuse(stop);
  return inSpace<Result<ShownCode> | Promise<Result<ShownCode>>>(
    (ownerId) => nameSpace(ownerId, name, password),
    async (refused) => {
      await forgiveNaming();
      return refused;
    },
  );
}

async function nameSpace(ownerId: string, name: string, password: string): Promise<Result<ShownCode>> {
  const account = {
    username: normalName(name),
    displayUsername: name.trim(),
    passwordHash: await hashPassword(password),
  };
  if (!(await addAccount(ownerId, account))) return invalid({ name: "这个用户名有人用了，换一个" });
  await Promise.all([forgiveNaming(), knowAddress(account.username, ownerId)]);
  // Whoever knew the cookie of the space, or had set it, is not in the account.
  await endSessions(ownerId, { but: await openSession(ownerId) });
  await rememberDevice(ownerId);
  await recordAudit("account-named", { ownerId });
  return ok(await newCode(ownerId));
}

/** Signs in on this device; what was logged here without an account comes along, or stays here. Returns what became of it. */
export async function signIn(name: string, password: string, along = takeAlong): Promise<Result<Came>> {
  if (isTooLong(name)) return invalid({ name: tooLong });
  const username = normalName(name);
  if (!username) return invalid({ name: "填上用户名" });
  if (!password) return invalid({ password: "填上密码" });
  const busy = stopBusy();
  if (busy) return refuse(busy);
  const found = await findAccount(username);
  const guesses = await guessesAt(username, found?.ownerId);
  const stop = await stopGuess(guesses);
  if (stop) return refuse(stop);
  const right = password.length <= longestPassword && (await isRightPassword(found, password));
  const audited = { ownerId: found?.ownerId, detail: "password" };
  if (!found || !right) {
    await recordAudit("sign-in", { ...audited, outcome: "wrong" });
    return refuse({ code: "wrong", text: "用户名或密码不对，再看一眼" });
  }
  await forgive(guesses);
  const full = await stopEntering(found.ownerId, along);
  if (full) return refuse(full);
  const came = await enter(found.ownerId, username, along);
  await recordAudit("sign-in", audited);
  return ok(came);
}

/** A space without an account has no other way in, so it is never left; one that stayed on this device is open again. */
export async function signOut(): Promise<void> {
  const who = await visitor({ renew: false });
  if (!who?.hasAccount) return;
  await endSession();
  await recordAudit("sign-out", { ownerId: who.id });
  await backToLeft();
}

/** Forgets the session on this device, whatever became of its owner, and what was half-written in it. */
export async function endSession(): Promise<void> {
  const { api, headers } = await authNow();
  await api.signOut({ headers });
  await forgetHalfWritten();
}

/** After everything was deleted: neither the session nor the device is known any more. */
export async function forgetVisitor(): Promise<void> {
  await endSession();
  await forgetDevice();
  await backToLeft();
}

/** Where a session has ended and nobody signs in again: the next write begins another space, or goes on in the one that stayed here. */
export async function beginAnew(): Promise<void> {
  if (!(await visitor({ renew: false }))) await forgetVisitor();
}

/** The name of the account; null while the records are on this device only. */
export async function account(): Promise<{ name: string | null }> {
  return { name: (await visitor({ renew: false }))?.name ?? null };
}
