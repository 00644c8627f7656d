"use client";

import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from "@simplewebauthn/browser";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { toast } from "@/components/ui/toaster";
import { useZodForm } from "@/components/ui/use-zod-form";
import { Warn } from "@/components/ui/warn";
import type { Result } from "@/lib/result";
import type { MadePasskey } from "./passkey-responses";
import { PasswordField } from "./password-field";
import { PasswordAgain } from "./recovery-forms";
import { usePasskeys } from "./use-passkeys";

/** `isFresh`: signed in just now, so no password is asked for. */
type Props = {
  isFresh: boolean;
  begin: (typed: PasswordAgain) => Promise<Result<PublicKeyCredentialCreationOptionsJSON>>;
  finish: (made: MadePasskey) => Promise<Result<void>>;
};

/** Makes a passkey on this device. */
export function AddPasskey({ isFresh, begin, finish }: Props) {
  const router = useRouter();
  const [trouble, setTrouble] = useState("");
  const known = usePasskeys();
  const form = useZodForm(PasswordAgain, begin, {
    defaults: { password: "" },
    onSaved: async (options) => {
      const why = await make(options, finish).catch(reasonOf);
      setTrouble(why ?? "");
      if (why) return;
      toast("加好了，下次不用输密码");
      router.refresh();
    },
  });
  if (!known) return <p className="soft">这个浏览器不支持通行密钥。</p>;
  return (
    <Form form={form} label="添加通行密钥">
      {!isFresh && <PasswordField form={form} />}
      <Dock>
        <div role="alert" className="empty:hidden mb-2">
          {trouble && <Warn title={trouble} />}
        </div>
        <SubmitButton form={form} saving="等你确认">
          在这台设备上加一个
        </SubmitButton>
      </Dock>
    </Form>
  );
}

const notDone = "添加失败，再试一次";

/** null when it was made, else why not. */
async function make(optionsJSON: PublicKeyCredentialCreationOptionsJSON, finish: Props["finish"]) {
  const { id, rawId, type, response } = await startRegistration({ optionsJSON });
  const { clientDataJSON, attestationObject, transports } = response;
  const made = { id, rawId, type, response: { clientDataJSON, attestationObject, transports } };
  const result = await finish(made);
  if (result.kind === "ok") return null;
  return result.kind === "refused" ? (result.reasons[0]?.text ?? notDone) : notDone;
}

/** The browser's own word for a device that has one already. */
function reasonOf(fault: unknown): string {
  return fault instanceof Error && fault.name === "InvalidStateError" ? "这台设备已经有一个了" : notDone;
}
