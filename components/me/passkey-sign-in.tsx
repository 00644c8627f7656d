"use client";

import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from "@simplewebauthn/browser";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Warn } from "@/components/ui/warn";
import type { Result } from "@/lib/result";
import type { SignedByPasskey } from "./passkey-responses";
import { usePasskeys } from "./use-passkeys";

type Props = {
  /** The page one goes on to. */
  to: string;
  begin: () => Promise<Result<PublicKeyCredentialRequestOptionsJSON>>;
  finish: (signed: SignedByPasskey) => Promise<Result<void>>;
};

/** Signs in by finger, face or PIN of the device, where its browser can. */
export function PasskeySignIn({ to, begin, finish }: Props) {
  const router = useRouter();
  const [trouble, setTrouble] = useState("");
  const [busy, start] = useTransition();
  if (!usePasskeys()) return null;
  const signIn = () =>
    start(async () => {
      const why = await tryToSign({ begin, finish }).catch(() => notDone);
      setTrouble(why ?? "");
      if (why) return;
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

const notDone = "通行密钥没用上，再试一次，或者用名字和密码";

/** null when it opened, else why not. */
async function tryToSign({ begin, finish }: Omit<Props, "to">): Promise<string | null> {
  const options = await begin();
  if (options.kind !== "ok") return whyNot(options);
  const { id, rawId, type, response } = await startAuthentication({
    optionsJSON: options.value,
  });
  const result = await finish({ id, rawId, type, response });
  return result.kind === "ok" ? null : whyNot(result);
}

function whyNot(result: Result<unknown>): string {
  return result.kind === "refused" ? (result.reasons[0]?.text ?? notDone) : notDone;
}
