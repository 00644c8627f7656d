"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/fields";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { AccountForm } from "./account-form";

type Shown = { form: ZodForm<AccountForm>; isNew: boolean };

/** Name and password; the password can be looked at before it is sent. */
export function AccountFields({ form, isNew }: Shown) {
  const [seen, setSeen] = useState(false);
  return (
    <div className="max-w-md">
      <TextField
        form={form}
        name="name"
        label="名字"
        autoComplete="username"
        hint={isNew && "中文也行，别人看不到"}
      />
      <TextField
        form={form}
        name="password"
        label="密码"
        type={seen ? "text" : "password"}
        autoComplete={isNew ? "new-password" : "current-password"}
        hint={isNew && "至少10个字符。几个不相干的词连起来，好记又难猜"}
        end={
          <button type="button" className="touch use" aria-pressed={seen} onClick={() => setSeen(!seen)}>
            {seen ? "遮上" : "看一眼"}
          </button>
        }
      />
    </div>
  );
}
