"use server";

import { PasswordAgain } from "@/components/me/recovery-forms";
import { codeIsKept, renewCode } from "@/lib/auth/recovery";
import { invalidBy, type Result, safeParse } from "@/lib/result";

export async function renew(typed: PasswordAgain): Promise<Result<{ code: string }>> {
  const checked = safeParse(PasswordAgain, typed);
  if (!checked.success) return invalidBy(checked.error.issues);
  return renewCode(checked.data.password);
}

export async function isKept(): Promise<Result<void>> {
  return codeIsKept();
}
