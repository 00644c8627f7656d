import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NewCodeForm } from "@/components/me/new-code-form";
import { Top } from "@/components/ui/top";
import { account } from "@/lib/auth/account";
import { signedIn } from "@/lib/auth/confirm-owner";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { codeState } from "@/lib/store/recovery-codes";
import { isKept, renew } from "./actions";

export const metadata: Metadata = { title: "恢复码" };

export default async function Code() {
  const owner = (await ownerOrSignIn("/me/code")) ?? redirect("/me");
  const who = (await signedIn()) ?? redirect("/me/keep");
  const { name } = await account();
  const { state } = await codeState(owner);
  return (
    <main className="page foot">
      <Top back="/me" name="恢复码" />
      <NewCodeForm state={state} name={name ?? ""} isFresh={who.isFresh} renew={renew} isKept={isKept} />
    </main>
  );
}
