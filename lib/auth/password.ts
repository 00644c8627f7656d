import "server-only";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { invalid, ok, type Result, refuse } from "@/lib/result";
import { countTry, findAccount, forgetTries } from "@/lib/store/accounts";
import { changeHash } from "@/lib/store/password";
import { checkPassword } from "./account";
import { authNow } from "./session";

/** Another password for the account of this session; all other devices are signed out. */
export async function changePassword(current: string, next: string): Promise<Result<void>> {
  const wrong = checkPassword(next);
  if (wrong) return invalid({ next: wrong });
  const { api, headers } = await authNow();
  const found = await api.getSession({ headers, query: { disableRefresh: true } });
  const username = found?.user.username;
  if (!found || !username) return refuse({ code: "no-account", text: "先起个名字和密码，再来换" });
  // The same count as signing in: a borrowed telephone is no way to guess.
  if (!(await countTry(username, new Date()))) {
    return refuse({ code: "too-often", text: "试得太多了，15分钟后再试" });
  }
  const account = await findAccount(username);
  if (!account || !(await verifyPassword({ hash: account.passwordHash, password: current }))) {
    return invalid({ current: "密码不对，再看一眼" });
  }
  await forgetTries(username);
  await changeHash(account.ownerId, await hashPassword(next), found.session.id);
  return ok(undefined);
}
