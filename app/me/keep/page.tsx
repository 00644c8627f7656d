import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { KeepForm } from "@/components/me/keep-form";
import { Top } from "@/components/ui/top";
import { account } from "@/lib/auth/account";
import { keep } from "../actions";

export const metadata: Metadata = { title: "保存我的记录" };

export default async function Keep() {
  if ((await account()).name !== null) redirect("/me");
  return (
    <main className="page foot">
      <Top back="/me" name="保存我的记录" />
      <KeepForm keep={keep} />
    </main>
  );
}
