import "server-only";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { invalid, ok, type Result, refuse } from "@/lib/result";
import { addAccount, countTry, findAccount, forgetTries } from "@/lib/store/accounts";
import { moveEverything } from "@/lib/store/owner";
import { endSessions, sessionWith } from "@/lib/store/sessions";
import { forgiveSignIn, knowAddress, stopSignIn, triesOf } from "./limits";
import { ensureOwner } from "./owner";
import { authNow, visitor } from "./session";

const shortestPassword = 10;
const longestPassword = 128;
const longestName = 30;
const tooLong = `名字最多${longestName}个字`;

/** One name however it is typed: 张三, ｚｈａｎｇ and Zhang find their account again. */
function normal(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

function checkName(name: string): string | null {
  if (!name.trim()) return "起一个名字";
  if (normal(name).length > longestName) return tooLong;
  return null;
}

/** What is wrong with it, in Chinese; null when nothing is. */
export function checkPassword(password: string): string | null {
  if (password.length < shortestPassword) return `密码至少${shortestPassword}个字符`;
  if (password.length > longestPassword) return `密码最多${longestPassword}个字符`;
  return null;
}

/** Gives the visitor's space a name and a password; nothing in it moves, and no other session of it goes on. */
export async function keepRecords(name: string, password: string): Promise<Result<void>> {
  const wrongName = checkName(name);
  if (wrongName) return invalid({ name: wrongName });
  const wrongPassword = checkPassword(password);
  if (wrongPassword) return invalid({ password: wrongPassword });
  if ((await visitor({ renew: false }))?.hasAccount) {
    return refuse({ code: "has-account", text: "记录已经保存在你的名下了" });
  }
  // Counted as a try: a name that is taken is told, and a hash takes time.
  const stop = await stopSignIn();
  if (stop) return refuse(stop);
  const space = await ensureOwner();
  if (space.kind !== "ok") return space;
  const ownerId = space.value;
  const account = {
    username: normal(name),
    displayUsername: name.trim(),
    passwordHash: await hashPassword(password),
  };
  if (!(await addAccount(ownerId, account))) return invalid({ name: "这个名字有人用了，换一个" });
  await Promise.all([forgiveSignIn(), knowAddress(account.username, ownerId)]);
  // Whoever knew the cookie of the space, or had set it, is not in the account.
  await endSessions(ownerId, { but: await newSession(account.username, password) });
  return ok(undefined);
}

/** The id of a new session, without the cookie there was: better-auth would take a space without an account away, and the new cookie with it. */
async function newSession(username: string, password: string): Promise<string> {
  const { api } = await authNow();
  const { token } = await api.signInUsername({ body: { username, password }, headers: new Headers() });
  return sessionWith(token);
}

/** Signs in on this device; what was logged here without an account comes along. */
export async function signIn(name: string, password: string): Promise<Result<void>> {
  const username = normal(name);
  if (!username) return invalid({ name: "写上你的名字" });
  if (username.length > longestName) return invalid({ name: tooLong }); // nobody's, and tries are written down
  if (!password) return invalid({ password: "写上密码" });
  const stop = await stopSignIn();
  if (stop) return refuse(stop);
  const found = await findAccount(username);
  const tries = await triesOf(username, found?.ownerId);
  if (!(await countTry(tries, new Date()))) {
    return refuse({ code: "too-often", text: "试得太多了，15分钟后再试" });
  }
  const account = await verified(found, password);
  if (!account) return refuse({ code: "wrong", text: "名字或密码不对，再看一眼" });
  await Promise.all([forgetTries(tries), forgiveSignIn(), knowAddress(username, account.ownerId)]);
  // Moved before the session changes hands: if this fails, the visitor still has the space.
  const before = await visitor({ renew: false });
  if (before && !before.hasAccount) await moveEverything(before.id, account.ownerId);
  await newSession(username, password);
  if (before?.hasAccount) await endSessions(before.id, { only: before.session });
  return ok(undefined);
}

/** An unknown name takes as long as a wrong password. */
async function verified(account: Awaited<ReturnType<typeof findAccount>>, password: string) {
  if (password.length > longestPassword) return null;
  if (account) return (await verifyPassword({ hash: account.passwordHash, password })) ? account : null;
  await hashPassword(password);
  return null;
}

/** A space without an account has no other way in, so it is never left. */
export async function signOut(): Promise<void> {
  if ((await visitor({ renew: false }))?.hasAccount) await endSession();
}

/** Forgets the session on this device, whatever became of its owner. */
export async function endSession(): Promise<void> {
  const { api, headers } = await authNow();
  await api.signOut({ headers });
}

/** The name of the account; null while the records are on this device only. */
export async function account(): Promise<{ name: string | null }> {
  return { name: (await visitor({ renew: false }))?.name ?? null };
}
