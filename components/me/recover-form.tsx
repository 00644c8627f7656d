"use client";

import { useState } from "react";
import { Dock } from "@/components/ui/dock";
import { LongField, TextField } from "@/components/ui/fields";
import { Form, SubmitButton } from "@/components/ui/form";
import { useZodForm } from "@/components/ui/use-zod-form";
import type { Result } from "@/lib/result";
import type { Enter, Entered } from "./along-form";
import { CodeSheet } from "./code-sheet";
import { ComesAlong, type OnDevice } from "./comes-along";
import { HasName } from "./keep-form";
import { blankRecovery, RecoverForm as Recovery } from "./recovery-forms";
import { SeenPasswordField } from "./seen-password-field";
import { carriedName } from "./typed-name";
import { useAlong } from "./use-along";

type Props = {
  hasName: boolean;
  /** The page one goes on to when the new code is kept. */
  to: string;
  /** What may come along from this browser. */
  onDevice: OnDevice | null;
  recover: Enter<Recovery, Entered & { code: string }>;
  isKept: () => Promise<Result<void>>;
};

/** 忘了密码: name and code open the account, a new password holds from now on, and a new code is shown. */
export function RecoverForm({ hasName, to, onDevice, recover, isKept }: Props) {
  const [made, setMade] = useState<(Entered & { code: string }) | null>(null);
  const along = useAlong();
  const form = useZodForm(Recovery, (typed) => along.send((chosen) => recover(typed, chosen)), {
    defaults: { ...blankRecovery, name: carriedName() },
    onSaved: setMade,
  });
  if (made)
    return (
      <>
        <p className="mb-3" role="status">
          <b>打开了。</b>
          {made.told}新密码已经生效，别的设备都退出了，原来的恢复码作废。这是新的：
        </p>
        <CodeSheet code={made.code} name={form.getValues("name").trim()} to={to} isKept={isKept} />
      </>
    );
  if (hasName) return <HasName />;
  return (
    <Form form={form} label="忘了密码" verb="打开记录">
      {onDevice && <ComesAlong {...onDevice} along={along} />}
      <p className="soft">填用户名和恢复码，定个新密码。记录都在，别的设备会退出登录。</p>
      <div className="max-w-md">
        <TextField form={form} name="name" label="用户名" autoComplete="username" />
        <LongField form={form} name="code" label="恢复码" hint="大小写、空格和短横不用管" rows={2} />
        <SeenPasswordField form={form} name="next" label="新密码" isNew hint="至少10个字符" />
      </div>
      <Dock>
        <SubmitButton form={form} saving="正在打开">
          打开我的记录
        </SubmitButton>
      </Dock>
    </Form>
  );
}
