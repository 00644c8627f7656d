"use client";

import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from "@simplewebauthn/browser";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { faultReason, isOffline } from "@/components/ui/server-fault";
import { toast } from "@/components/ui/toaster";
import { Warn } from "@/components/ui/warn";
import { type Result, refuse } from "@/lib/result";
import type { Along, Enter, Entered } from "./along-form";
import type { SignedByPasskey } from "./passkey-responses";
import type { AlongChoice } from "./use-along";
import { usePasskeys } from "./use-passkeys";

export type PasskeyWay = {
  begin: () => Promise<Result<PublicKeyCredentialRequestOptionsJSON>>;
  finish: Enter<SignedByPasskey>;
};

/** to: the page one goes on to. */
type Props = PasskeyWay & { to: string; along: AlongChoice };

/** Signs in by finger, face or PIN of the device, where its browser can. */
export function PasskeySignIn({ to, along, begin, finish }: Props) {
  const router = useRouter();
  const [trouble, setTrouble] = useState("");
  const [busy, start] = useTransition();
  if (!usePasskeys()) return null;
  const signIn = () =>
    start(async () => {
      const result = await along
        .send((chosen) => signWith({ begin, finish }, chosen))
        .catch(async (error) =>
          refuse(
            isOffline(error) ? await faultReason(error, "没登录上") : { code: "not-done", text: notDone },
          ),
        );
      setTrouble(result.kind === "ok" ? "" : whyNot(result));
      if (result.kind !== "ok") return;
      if (result.value.told) toast(result.value.told);
      router.replace(to);
      router.refresh();
    });
  return (
    <div className="mt-3 max-w-md">
      <Button quiet wide onClick={signIn} aria-disabled={busy}>
        {busy ? "等你确认" : "用通行密钥登录"}
      </Button>
      <div role="alert" className="empty:hidden mt-2">
        {trouble && <Warn title={trouble} />}
      </div>
    </div>
  );
}

const notDone = "通行密钥登录失败，再试一次，或者用用户名和密码";

async function signWith({ begin, finish }: PasskeyWay, chosen: Along): Promise<Result<Entered>> {
  const options = await begin();
  if (options.kind !== "ok") return options;
  const { id, rawId, type, response } = await startAuthentication({
    optionsJSON: options.value,
  });
  return finish({ id, rawId, type, response }, chosen);
}

function whyNot(result: Result<unknown>): string {
  return result.kind === "refused" ? (result.reasons[0]?.text ?? notDone) : notDone;
}
