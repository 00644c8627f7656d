"use client";

import { TextField } from "@/components/ui/fields";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { AccountForm } from "./account-form";
import { SeenPasswordField } from "./seen-password-field";

type Shown = { form: ZodForm<AccountForm>; isNew: boolean };

/** Name and password; the password can be looked at before it is sent. */
export function AccountFields({ form, isNew }: Shown) {
  return (
    <div className="max-w-md">
      <TextField
        form={form}
        name="name"
        label="用户名"
        autoComplete="username"
        hint={isNew && "中文也行，别人看不到"}
      />
      <SeenPasswordField
        form={form}
        name="password"
        label="密码"
        isNew={isNew}
        hint={isNew && "至少10个字符。几个不相干的词连起来，好记又难猜"}
      />
    </div>
  );
}
