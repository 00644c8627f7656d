import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/me/sign-in-form";
import { signedOutWords } from "@/components/me/signed-out-words";
import { StartAnew } from "@/components/me/start-anew";
import { Top } from "@/components/ui/top";
import { account } from "@/lib/auth/account";
import { ownerOrNull, signedOutHere } from "@/lib/auth/owner";
import { relyingParty } from "@/lib/auth/relying-party";
import { opened, type Query } from "@/lib/auth/sealed-query";
import { recoverFrom, wayBack } from "@/lib/auth/way-back";
import { enter, startAnew } from "../actions";
import { comesAlong } from "../comes-along";
import { beginEntering, finishEntering } from "../passkeys/actions";

export const metadata: Metadata = { title: "登录" };

type Asked = { searchParams: Promise<Query> };

export default async function SignIn({ searchParams }: Asked) {
  const back = wayBack((await opened(await searchParams)).from);
  if ((await account()).name !== null) redirect(back ?? "/me");
  const to = back ?? "/";
  const owner = await ownerOrNull();
  const signedOut = await signedOutHere();
  return (
    <main className="page foot">
      <Top back="/me" name="登录" />
      {signedOut && <p className="mb-2">{signedOutWords[signedOut]}</p>}
      <SignInForm
        signIn={enter}
        to={to}
        forgotten={recoverFrom(back ?? undefined)}
        onDevice={await comesAlong(owner)}
        passkey={(await relyingParty()) && { begin: beginEntering, finish: finishEntering }}
      />
      {signedOut && <StartAnew start={startAnew} />}
    </main>
  );
}
