"use client";

import { useState } from "react";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { useZodForm } from "@/components/ui/use-zod-form";
import type { Result } from "@/lib/result";
import { CodeSheet } from "./code-sheet";
import { PasswordField } from "./password-field";
import { PasswordAgain } from "./recovery-forms";

/** `hasCode`: one was confirmed before; `isFresh`: signed in just now, so no password is asked for. */
type Props = {
  hasCode: boolean;
  isFresh: boolean;
  renew: (typed: PasswordAgain) => Promise<Result<{ code: string }>>;
  isKept: () => Promise<Result<void>>;
};

export function NewCodeForm({ hasCode, isFresh, renew, isKept }: Props) {
  const [code, setCode] = useState<string | null>(null);
  const form = useZodForm(PasswordAgain, renew, {
    defaults: { password: "" },
    onSaved: (made) => setCode(made.code),
  });
  if (code) return <CodeSheet code={code} voids={hasCode} isKept={isKept} />;
  return (
    <Form form={form} label="恢复码">
      <p>忘了密码，用恢复码打开记录，再定新密码。不用手机号，也不用邮箱。</p>
      <p className="soft mt-2">
        {hasCode
          ? "已经有一个。不见了、给人看到过，就重做，旧的作废。"
          : "还没有恢复码：忘了密码，记录就找不回来。"}
      </p>
      {!isFresh && <PasswordField form={form} />}
      <Dock>
        <SubmitButton form={form} saving="正在做">
          {hasCode ? "重做恢复码" : "做一个恢复码"}
        </SubmitButton>
      </Dock>
    </Form>
  );
}
