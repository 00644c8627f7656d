"use server";

import { PasswordChange } from "@/components/me/password-change";
import { changePassword } from "@/lib/auth/password";
import { invalidBy, type Result, safeParse } from "@/lib/result";

export async function change(typed: PasswordChange): Promise<Result<void>> {
  const checked = safeParse(PasswordChange, typed);
  if (!checked.success) return invalidBy(checked.error.issues);
  return changePassword(checked.data.current, checked.data.next);
}
