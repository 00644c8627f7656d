"use client";

import { useRouter } from "next/navigation";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { useZodForm } from "@/components/ui/use-zod-form";
import type { Result } from "@/lib/result";
import { AccountFields } from "./account-fields";
import { AccountForm, blankAccount } from "./account-form";

type Props = {
  signIn: (typed: AccountForm) => Promise<Result<void>>;
  /** The page one goes on to. */
  to: string;
  here: number;
  children?: React.ReactNode;
};

/** `here`: calls logged on this device without an account; they come along. `children`: other ways in. */
export function SignInForm({ signIn, to, here, children }: Props) {
  const router = useRouter();
  const form = useZodForm(AccountForm, signIn, {
    defaults: blankAccount,
    onSaved: () => {
      router.replace(to);
      router.refresh();
    },
  });
  return (
    <Form form={form} label="登录" verb="登录">
      {here > 0 && <p className="soft">这台设备上记的{here}次来电，会并进你名下，一条不少。</p>}
      <AccountFields form={form} isNew={false} />
      <p className="mt-2">
        <Link href="/me/recover" go>
          忘了密码
        </Link>
      </p>
      {children}
      <Dock>
        <SubmitButton form={form} saving="正在登录">
          登录
        </SubmitButton>
      </Dock>
    </Form>
  );
}
