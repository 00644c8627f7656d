"use client";

import { useRouter } from "next/navigation";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { toast } from "@/components/ui/toaster";
import { useZodForm } from "@/components/ui/use-zod-form";
import { Warn } from "@/components/ui/warn";
import type { Result } from "@/lib/result";
import { AccountFields } from "./account-fields";
import { AccountForm, blankAccount } from "./account-form";

/** 保存我的记录: gives the space a name and a password. */
export function KeepForm({ keep }: { keep: (typed: AccountForm) => Promise<Result<void>> }) {
  const router = useRouter();
  const form = useZodForm(AccountForm, keep, {
    defaults: blankAccount,
    onSaved: () => {
      toast("存好了，换台设备也能接着记");
      router.replace("/me");
      router.refresh();
    },
  });
  return (
    <Form form={form} label="保存我的记录">
      <p className="soft">起个名字，定个密码。已经记下的都在原处，一条不动。</p>
      <AccountFields form={form} isNew />
      <Warn title="密码忘了找不回来。">不留手机号，也不留邮箱，记在靠得住的地方。</Warn>
      <Dock>
        <SubmitButton form={form}>保存我的记录</SubmitButton>
      </Dock>
    </Form>
  );
}
