"use client";

import { useState } from "react";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { useZodForm } from "@/components/ui/use-zod-form";
import type { Result } from "@/lib/result";
import { CodeSheet } from "./code-sheet";
import { PasswordField } from "./password-field";
import { PasswordAgain } from "./recovery-forms";

/** `state`: of the code there is, see codeState; `isFresh`: signed in just now, so no password is asked for. */
type Props = {
  state: "none" | "shown" | "kept";
  name: string;
  isFresh: boolean;
  renew: (typed: PasswordAgain) => Promise<Result<{ code: string }>>;
  isKept: () => Promise<Result<void>>;
};

export function NewCodeForm({ state, name, isFresh, renew, isKept }: Props) {
  const [code, setCode] = useState<string | null>(null);
  const form = useZodForm(PasswordAgain, renew, {
    defaults: { password: "" },
    onSaved: (made) => setCode(made.code),
  });
  if (code) return <CodeSheet code={code} name={name} voids={state === "kept"} isKept={isKept} />;
  return (
    <Form form={form} label="恢复码">
      <p>忘了密码，用恢复码打开记录，再定新密码。不用手机号，也不用邮箱。</p>
      <p className="soft mt-2">{stateWords[state]}</p>
      {!isFresh && <PasswordField form={form} />}
      <Dock>
        <SubmitButton form={form} saving="正在做">
          {state === "none" ? "做一个恢复码" : "重做恢复码"}
        </SubmitButton>
      </Dock>
    </Form>
  );
}

const stateWords = {
  none: "还没有恢复码：忘了密码，记录就找不回来。",
  shown: "给过一张，还没确认抄好。重做一张，那张就作废。",
  kept: "已经有一个。不见了、给人看到过，就重做，旧的作废。",
};
