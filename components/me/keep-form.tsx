"use client";

import { useState } from "react";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { useZodForm } from "@/components/ui/use-zod-form";
import type { Result } from "@/lib/result";
import { AccountFields } from "./account-fields";
import { AccountForm, blankAccount } from "./account-form";
import { CodeSheet } from "./code-sheet";

/** `hasName`: the space has its name already, as soon as the first step is done. */
type Props = {
  hasName: boolean;
  keep: (typed: AccountForm) => Promise<Result<{ code: string }>>;
  isKept: () => Promise<Result<void>>;
};

/** 注册账号: gives the space a name and a password, then shows the recovery code. */
export function KeepForm({ hasName, keep, isKept }: Props) {
  const [code, setCode] = useState<string | null>(null);
  const form = useZodForm(AccountForm, keep, {
    defaults: blankAccount,
    onSaved: (made) => setCode(made.code),
  });
  if (code) return <CodeSheet code={code} name={form.getValues("name").trim()} isKept={isKept} />;
  if (hasName) return <HasName />;
  return (
    <Form form={form} label="注册账号">
      <p className="soft">起个用户名，定个密码。已经记下的都在原处，一条不动。</p>
      <AccountFields form={form} isNew />
      <p className="soft mt-3">不留手机号，也不留邮箱。下一步给你一个恢复码，忘了密码靠它。</p>
      <Dock>
        <SubmitButton form={form}>注册账号</SubmitButton>
      </Dock>
    </Form>
  );
}

/** Whoever comes back to this page later: a code is shown once only. */
export function HasName() {
  return (
    <>
      <p>记录已经保存在你的名下。恢复码只显示一次，没抄下来就重做一个。</p>
      <Link href="/me/code" go>
        重做恢复码
      </Link>
    </>
  );
}
