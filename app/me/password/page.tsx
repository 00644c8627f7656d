import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PasswordForm } from "@/components/me/password-form";
import { Top } from "@/components/ui/top";
import { account } from "@/lib/auth/account";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { change } from "./actions";

export const metadata: Metadata = { title: "换密码" };

export default async function Password() {
  await ownerOrSignIn("/me/password");
  if ((await account()).name === null) redirect("/me");
  return (
    <main className="page foot">
      <Top back="/me" name="换密码" />
      <PasswordForm change={change} />
    </main>
  );
}
