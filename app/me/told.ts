import type { Entered } from "@/components/me/along-form";
import type { Came } from "@/lib/auth/along";
import { cameInWords } from "@/lib/complaints/came-along";
import { ok, type Result } from "@/lib/result";

/** The answer to who was let in. */
export function told(entered: Result<Came>): Result<Entered> {
  return entered.kind === "ok" ? ok({ told: cameInWords(entered.value) }) : entered;
}
