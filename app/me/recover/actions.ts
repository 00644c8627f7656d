"use server";

import { Along, type Entered } from "@/components/me/along-form";
import { RecoverForm } from "@/components/me/recovery-forms";
import { recover } from "@/lib/auth/recovery";
import { cameInWords } from "@/lib/complaints/came-along";
import { invalidBy, ok, type Result, safeParse } from "@/lib/result";

export async function openWithCode(
  typed: RecoverForm,
  chosen: Along,
): Promise<Result<Entered & { code: string }>> {
  const [checked, along] = [safeParse(RecoverForm, typed), safeParse(Along, chosen)];
  if (!checked.success) return invalidBy(checked.error.issues);
  if (!along.success) return invalidBy(along.error.issues);
  const { name, code, next } = checked.data;
  const opened = await recover(name, code, next, along.data);
  if (opened.kind !== "ok") return opened;
  return ok({ code: opened.value.code, told: cameInWords(opened.value.came) });
}
