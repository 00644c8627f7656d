import type { Metadata } from "next";
import { RecoverForm } from "@/components/me/recover-form";
import { Top } from "@/components/ui/top";
import { account } from "@/lib/auth/account";
import { isKept } from "../code/actions";
import { openWithCode } from "./actions";

export const metadata: Metadata = { title: "忘了密码" };

/** Stays where it is when the account opens: the new code is shown here. */
export default async function Recover() {
  return (
    <main className="page foot">
      <Top back="/me/sign-in" name="忘了密码" />
      <RecoverForm hasName={(await account()).name !== null} recover={openWithCode} isKept={isKept} />
    </main>
  );
}
