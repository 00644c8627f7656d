"use client";

import { useRouter } from "next/navigation";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { toast } from "@/components/ui/toaster";
import { useZodForm } from "@/components/ui/use-zod-form";
import type { Result } from "@/lib/result";
import { PasswordChange } from "./password-change";
import { SeenPasswordField } from "./seen-password-field";

/** The password of now and the one to come; all other devices have to sign in again. */
export function PasswordForm({ change }: { change: (typed: PasswordChange) => Promise<Result<void>> }) {
  const router = useRouter();
  const form = useZodForm(PasswordChange, change, {
    defaults: { current: "", next: "" },
    onSaved: () => {
      toast("换好了，别的设备要重新登录");
      router.replace("/me");
    },
  });
  return (
    <Form form={form} label="换密码">
      <div className="max-w-md">
        <SeenPasswordField form={form} name="current" label="现在的密码" isNew={false} />
        <SeenPasswordField
          form={form}
          name="next"
          label="新密码"
          isNew
          hint="至少10个字符。换了以后，别的设备要用新密码重新登录"
        />
      </div>
      <Dock>
        <SubmitButton form={form}>换密码</SubmitButton>
      </Dock>
    </Form>
  );
}
