import "server-only";
import { invalid, ok, type Result } from "@/lib/result";
import { changeHash } from "@/lib/store/password";
import { recordAudit } from "./audit";
import { confirmOwner, signedIn } from "./confirm-owner";
import { hashPassword } from "./password-hash";
import { checkPassword } from "./password-rules";

/** Another password for the account of this session; all other devices are signed out. */
export async function changePassword(current: string, next: string): Promise<Result<void>> {
  const wrong = checkPassword(next, (await signedIn())?.username ?? "");
  if (wrong) return invalid({ next: wrong });
  const confirmed = await confirmOwner(current, "current");
  if (confirmed.kind !== "ok") return confirmed;
  if (next === current) return invalid({ next: "和现在的一样，换一个" });
  const { ownerId, session } = confirmed.value;
  await changeHash(ownerId, await hashPassword(next), session);
  await recordAudit("password-changed", { ownerId });
  return ok(undefined);
}
