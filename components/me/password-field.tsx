"use client";

import { TextField } from "@/components/ui/fields";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { PasswordAgain } from "./recovery-forms";

/** The password of now, before something that opens the account. */
export function PasswordField({ form }: { form: ZodForm<PasswordAgain> }) {
  return (
    <div className="max-w-md">
      <TextField
        form={form}
        name="password"
        label="现在的密码"
        type="password"
        autoComplete="current-password"
        hint="是你本人才行"
      />
    </div>
  );
}
