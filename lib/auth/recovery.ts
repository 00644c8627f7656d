import "server-only";
import { invalid, ok, type Result, refuse } from "@/lib/result";
import { confirmCode, findCode, offerCode, recoverAccount } from "@/lib/store/recovery-codes";
import { type Came, takeAlong } from "./along";
import { recordAudit } from "./audit";
import { confirmUnlessFresh, signedIn } from "./confirm-owner";
import { enter, stopEntering } from "./enter";
import { codeGuessesAt, forgive, stopGuess } from "./guesses";
import { isTooLong, normalName, tooLong } from "./names";
import { hashPassword } from "./password-hash";
import { checkPassword } from "./password-rules";
import { hashOfCode, isHash, makeCode, wrongLength } from "./recovery-code";
import { stopBusy } from "./right-password";

/** A code that is shown this once; only its hash is stored. */
export type ShownCode = { code: string };

/** For an account that was made or opened just now. */
export async function newCode(ownerId: string): Promise<ShownCode> {
  const code = makeCode();
  await offerCode(ownerId, hashOfCode(ownerId, code), new Date());
  await recordAudit("recovery-code-made", { ownerId });
  return { code };
}

/** Another code for the account of this session. Who has not just signed in says the password. */
export async function renewCode(password: string): Promise<Result<ShownCode>> {
  const confirmed = await confirmUnlessFresh(password, "password");
  if (confirmed.kind !== "ok") return confirmed;
  return ok(await newCode(confirmed.value.ownerId));
}

/** The code shown last lies where its owner finds it again: it is the one that counts. */
export async function codeIsKept(): Promise<Result<void>> {
  const who = await signedIn();
  if (!who || !(await confirmCode(who.ownerId)))
    return refuse({
      code: "no-code",
      text: "这个恢复码已经不作数了，重做一个",
      next: { text: "重做一个", href: "/me/code" },
    });
  return ok(undefined);
}

const wrong = { code: "wrong", text: "用户名或恢复码不对，再看一眼" };

/**
 * Opens an account whose password was forgotten: the code is used up, the new password holds, every other device is signed
 * out, and a new code is shown. What was logged here without an account comes along, or stays here.
 */
export async function recover(
  name: string,
  code: string,
  next: string,
  along = takeAlong,
): Promise<Result<ShownCode & { came: Came }>> {
  if (isTooLong(name)) return invalid({ name: tooLong });
  const username = normalName(name);
  if (!username) return invalid({ name: "填上用户名" });
  const wrongCode = wrongLength(code);
  if (wrongCode) return invalid({ code: wrongCode });
  const wrongPassword = checkPassword(next, name);
  if (wrongPassword) return invalid({ next: wrongPassword });
  const found = await findCode(username);
  const guesses = await codeGuessesAt(username, found?.ownerId);
  const stop = stopBusy() ?? (await stopGuess(guesses));
  if (stop) return refuse(stop);
  const used = hashOfCode(found?.ownerId ?? "nobody", code);
  const right = isHash(found?.hash ?? "", used);
  // Hashed in any case: a right code is not told apart by the time it takes.
  const passwordHash = await hashPassword(next);
  const fresh = makeCode();
  const after = { passwordHash, nextHash: hashOfCode(found?.ownerId ?? "nobody", fresh), at: new Date() };
  const full = found && right ? await stopEntering(found.ownerId, along) : null;
  if (full) {
    await forgive(guesses); // the code was right, and is still good
    return refuse(full);
  }
  if (!found || !right || !(await recoverAccount(found.ownerId, used, after))) {
    await recordAudit("recovery-code-used", { ownerId: found?.ownerId, outcome: "wrong" });
    return refuse(wrong);
  }
  await forgive(guesses);
  const came = await enter(found.ownerId, username, along);
  await recordAudit("recovery-code-used", { ownerId: found.ownerId });
  return ok({ code: fresh, came });
}
