import type { Metadata } from "next";
import { RecoverForm } from "@/components/me/recover-form";
import { Top } from "@/components/ui/top";
import { account } from "@/lib/auth/account";
import { ownerOrNull } from "@/lib/auth/owner";
import { opened, type Query } from "@/lib/auth/sealed-query";
import { signInFrom, wayBack } from "@/lib/auth/way-back";
import { isKept } from "../code/actions";
import { comesAlong } from "../comes-along";
import { openWithCode } from "./actions";

export const metadata: Metadata = { title: "忘了密码" };

/** Stays where it is when the account opens: the new code is shown here. */
export default async function Recover({ searchParams }: { searchParams: Promise<Query> }) {
  const back = wayBack((await opened(await searchParams)).from);
  const { name } = await account();
  const owner = name === null ? await ownerOrNull() : null;
  return (
    <main className="page foot">
      <Top back={signInFrom(back ?? undefined)} name="忘了密码" />
      <RecoverForm
        hasName={name !== null}
        to={back ?? "/me"}
        onDevice={await comesAlong(owner)}
        recover={openWithCode}
        isKept={isKept}
      />
    </main>
  );
}
