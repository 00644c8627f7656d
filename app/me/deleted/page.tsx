import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { ownerOrNull, signedOutHere } from "@/lib/auth/owner";

export const metadata: Metadata = { title: "已全部删除" };

export default async function Deleted() {
  if ((await ownerOrNull()) || (await signedOutHere())) redirect("/me");
  return (
    <>
      <main className="page foot">
        <h1 className="pt-8">已全部删除</h1>
        <p className="mt-2">来电、证据原件、文书、资料和账号，清静里一样不剩。</p>
      </main>
      <Dock>
        <ButtonLink href="/" wide>
          回到首页
        </ButtonLink>
      </Dock>
    </>
  );
}
