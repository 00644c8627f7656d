import "server-only";
import type { Reason } from "@/lib/result";
import { type Account, areFormerHashes, replaceHash } from "@/lib/store/accounts";
import { arePasswordsBusy, hashPassword, isFormer, verifyPassword, workAsFormer } from "./password-hash";

/**
 * Whether the password is the account's. A name that nobody has takes as long, and so does one whose hash was made at the
 * former cost: as long as there is any such hash, everybody is asked for both. The right password replaces it.
 */
export async function isRightPassword(account: Account | null, password: string): Promise<boolean> {
  const former = account !== null && isFormer(account.passwordHash);
  const fresh = account === null || former ? await hashPassword(password) : "";
  const right = account !== null && (await verifyPassword({ hash: account.passwordHash, password }));
  if (!former && (await areFormerHashes())) await workAsFormer(password);
  if (former && right) await replaceHash(account.ownerId, account.passwordHash, fresh);
  return right;
}

/** Before anything is counted; null: go on. */
export function stopBusy(): Reason | null {
  if (!arePasswordsBusy()) return null;
  return { code: "busy", text: "现在登录的人太多，过十几秒再试一次" };
}
