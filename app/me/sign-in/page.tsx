import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PasskeySignIn } from "@/components/me/passkey-sign-in";
import { SignInForm } from "@/components/me/sign-in-form";
import { signedOutWords } from "@/components/me/signed-out-words";
import { StartAnew } from "@/components/me/start-anew";
import { Top } from "@/components/ui/top";
import { account } from "@/lib/auth/account";
import { ownerOrNull, signedOutHere } from "@/lib/auth/owner";
import { relyingParty } from "@/lib/auth/relying-party";
import { countCalls } from "@/lib/store/calls";
import { enter, startAnew } from "../actions";
import { beginEntering, finishEntering } from "../passkeys/actions";

export const metadata: Metadata = { title: "登录" };

export default async function SignIn() {
  if ((await account()).name !== null) redirect("/me");
  const owner = await ownerOrNull();
  const signedOut = await signedOutHere();
  return (
    <main className="page foot">
      <Top back="/me" name="登录" />
      {signedOut && <p className="mb-2">{signedOutWords[signedOut]}</p>}
      <SignInForm signIn={enter} here={owner ? await countCalls(owner) : 0}>
        {(await relyingParty()) && <PasskeySignIn begin={beginEntering} finish={finishEntering} />}
      </SignInForm>
      {signedOut && <StartAnew start={startAnew} />}
    </main>
  );
}
