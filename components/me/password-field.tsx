"use client";

import type { ZodForm } from "@/components/ui/use-zod-form";
import type { PasswordAgain } from "./recovery-forms";
import { SeenPasswordField } from "./seen-password-field";

/** The password of now, before something that opens the account. */
export function PasswordField({ form }: { form: ZodForm<PasswordAgain> }) {
  return (
    <div className="max-w-md">
      <SeenPasswordField form={form} name="password" label="现在的密码" isNew={false} hint="是你本人才行" />
    </div>
  );
}
