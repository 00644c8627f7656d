"use server";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { redirect } from "next/navigation";
import { formText } from "@/app/form-text";
import { rowId } from "@/app/row-id";
import { Along, type Entered } from "@/components/me/along-form";
import { MadePasskey, SignedByPasskey } from "@/components/me/passkey-responses";
import { PasswordAgain } from "@/components/me/recovery-forms";
import { ownWord } from "@/lib/auth/own-word";
import { requireSender } from "@/lib/auth/owner";
import { beginPasskey, beginSignIn, dropPasskey, finishPasskey, finishSignIn } from "@/lib/auth/passkeys";
import { invalidBy, type Result, safeParse, storable } from "@/lib/result";
import { renamePasskey } from "@/lib/store/passkeys";
import { withinQuota } from "../../within-quota";
import { told } from "../told";

export async function begin(typed: PasswordAgain): Promise<Result<PublicKeyCredentialCreationOptionsJSON>> {
  const checked = safeParse(PasswordAgain, typed);
  if (!checked.success) return invalidBy(checked.error.issues);
  return beginPasskey(checked.data.password);
}

export async function finish(made: MadePasskey): Promise<Result<void>> {
  const checked = safeParse(MadePasskey, made);
  if (!checked.success) return invalidBy(checked.error.issues);
  return finishPasskey({ ...checked.data, clientExtensionResults: {} });
}

export async function beginEntering(): Promise<Result<PublicKeyCredentialRequestOptionsJSON>> {
  return beginSignIn();
}

export async function finishEntering(signed: SignedByPasskey, chosen: Along): Promise<Result<Entered>> {
  const [checked, along] = [safeParse(SignedByPasskey, signed), safeParse(Along, chosen)];
  if (!checked.success) return invalidBy(checked.error.issues);
  if (!along.success) return invalidBy(along.error.issues);
  const response = { ...checked.data, clientExtensionResults: {} };
  return told(await withinQuota(() => finishSignIn(response, along.data)));
}

export async function rename(form: FormData): Promise<void> {
  const ownerId = await requireSender();
  const name = storable(formText(form, "name") ?? "").trim();
  const isNamed = name && (await renamePasskey(ownerId, rowId(formText(form, "id")), name.slice(0, 40)));
  redirect(isNamed ? `/me/passkeys?done=${ownWord(ownerId, "renamed")}` : "/me/passkeys");
}

export async function remove(form: FormData): Promise<void> {
  const ownerId = await requireSender();
  const isGone = await dropPasskey(rowId(formText(form, "id")));
  redirect(isGone ? `/me/passkeys?done=${ownWord(ownerId, "removed")}` : "/me/passkeys");
}
