import type { Metadata } from "next";
import { KeepForm } from "@/components/me/keep-form";
import { Top } from "@/components/ui/top";
import { account } from "@/lib/auth/account";
import { keep } from "../actions";
import { isKept } from "../code/actions";

export const metadata: Metadata = { title: "注册账号" };

/** Stays where it is once the space has a name: the recovery code is shown here. */
export default async function Keep() {
  return (
    <main className="page foot">
      <Top back="/me" name="注册账号" />
      <KeepForm hasName={(await account()).name !== null} keep={keep} isKept={isKept} />
    </main>
  );
}
