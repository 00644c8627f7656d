"use client";

import { useRouter } from "next/navigation";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { toast } from "@/components/ui/toaster";
import { useZodForm } from "@/components/ui/use-zod-form";
import { AccountFields } from "./account-fields";
import { AccountForm, blankAccount } from "./account-form";
import type { Enter } from "./along-form";
import { ComesAlong, type OnDevice } from "./comes-along";
import { PasskeySignIn, type PasskeyWay } from "./passkey-sign-in";
import { carryName } from "./typed-name";
import { useAlong } from "./use-along";

type Props = {
  signIn: Enter<AccountForm>;
  /** The page one goes on to. */
  to: string;
  /** The page of who has forgotten the password. */
  forgotten: string;
  /** What may come along from this browser. */
  onDevice: OnDevice | null;
  /** null where this address knows no passkeys. */
  passkey: PasskeyWay | null;
};

/** By name and password, or by passkey. */
export function SignInForm({ signIn, to, forgotten, onDevice, passkey }: Props) {
  const router = useRouter();
  const along = useAlong();
  const form = useZodForm(AccountForm, (typed) => along.send((chosen) => signIn(typed, chosen)), {
    defaults: blankAccount,
    onSaved: ({ told }) => {
      if (told) toast(told);
      router.replace(to);
      router.refresh();
    },
  });
  return (
    <Form form={form} label="登录" verb="登录">
      {onDevice && <ComesAlong {...onDevice} along={along} />}
      <AccountFields form={form} isNew={false} />
      <p className="mt-2">
        <Link href={forgotten} go onNavigate={() => carryName(form.getValues("name"))}>
          忘了密码
        </Link>
      </p>
      {passkey && <PasskeySignIn to={to} along={along} {...passkey} />}
      <Dock>
        <SubmitButton form={form} saving="正在登录">
          登录
        </SubmitButton>
      </Dock>
    </Form>
  );
}
