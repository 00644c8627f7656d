"use server";

import { RecoverForm } from "@/components/me/recovery-forms";
import { recover } from "@/lib/auth/recovery";
import { invalidBy, type Result, safeParse } from "@/lib/result";

export async function openWithCode(typed: RecoverForm): Promise<Result<{ code: string }>> {
  const checked = safeParse(RecoverForm, typed);
  if (!checked.success) return invalidBy(checked.error.issues);
  return recover(checked.data.name, checked.data.code, checked.data.next);
}
