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
  /** The page of who has forgotten the password. */
  forgotten: string;
  /** What comes along from this browser. */
  along?: React.ReactNode;
  children?: React.ReactNode;
};

/** `children`: other ways in. */
export function SignInForm({ signIn, to, forgotten, along, children }: Props) {
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
      {along}
      <AccountFields form={form} isNew={false} />
      <p className="mt-2">
        <Link href={forgotten} go>
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
