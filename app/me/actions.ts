"use server";

import { redirect } from "next/navigation";
import { AccountForm } from "@/components/me/account-form";
import { Along, type Entered } from "@/components/me/along-form";
import { account, beginAnew, forgetVisitor, keepRecords, signIn, signOut } from "@/lib/auth/account";
import { bringLeft } from "@/lib/auth/along";
import { recordAudit } from "@/lib/auth/audit";
import { ownWord } from "@/lib/auth/own-word";
import { inSpace, requireSender } from "@/lib/auth/owner";
import { sealed } from "@/lib/auth/sealed-query";
import { Complainant, checkDetails, complainantFields } from "@/lib/channels/complainant";
import { cameInWords } from "@/lib/complaints/came-along";
import { type Edit, mergeEdit } from "@/lib/edits/merge-edit";
import { invalidBy, ok, type Result, safeParse } from "@/lib/result";
import { complainantOf, saveComplainant } from "@/lib/store/complainant";
import { inEditTurn } from "@/lib/store/file-turns";
import { deleteEverything } from "@/lib/store/owner";
import { today } from "../calls/today";
import { withinQuota } from "../within-quota";
import { told } from "./told";

/** Writes what was changed in the form. */
export async function saveDetails(typed: Complainant, edit: Edit<Complainant>): Promise<Result<void>> {
  const sound = checkDetails(typed, today());
  if (sound.kind !== "ok") return sound; // before a first visitor's space is made
  const save = async (owner: string) => {
    const merged = mergeEdit(Complainant, typed, edit, await complainantOf(owner), complainantFields);
    const checked = merged.kind === "ok" ? checkDetails(merged.value, today()) : merged;
    return checked.kind === "ok" ? ok(await saveComplainant(owner, checked.value)) : checked;
  };
  return inSpace<Result<void>>(
    (owner) => inEditTurn(owner, () => withinQuota(() => save(owner))),
    (refused) => refused,
  );
}

export async function keep(typed: AccountForm): Promise<Result<{ code: string }>> {
  const checked = safeParse(AccountForm, typed);
  if (!checked.success) return invalidBy(checked.error.issues);
  return keepRecords(checked.data.name, checked.data.password);
}

export async function enter(typed: AccountForm, chosen: Along): Promise<Result<Entered>> {
  const [checked, along] = [safeParse(AccountForm, typed), safeParse(Along, chosen)];
  if (!checked.success) return invalidBy(checked.error.issues);
  if (!along.success) return invalidBy(along.error.issues);
  const { name, password } = checked.data;
  return told(await withinQuota(() => signIn(name, password, along.data)));
}

/** What stayed on this device comes into the account after all. */
export async function takeLeft(): Promise<void> {
  const ownerId = await requireSender();
  const { name } = await account();
  const moved = name === null ? ok(null) : await withinQuota(async () => ok(await bringLeft(ownerId)));
  const words = moved.kind === "refused" ? (moved.reasons[0]?.text ?? "") : "";
  const came = moved.kind === "ok" ? cameInWords(moved.value) : words;
  redirect(came ? sealed(ownerId, "/me", { came: ownWord(ownerId, came) }) : "/me");
}

export async function leave(): Promise<void> {
  await signOut();
  redirect("/");
}

export async function startAnew(): Promise<void> {
  await beginAnew();
  redirect("/calls/new");
}

export async function removeAll(): Promise<void> {
  const ownerId = await requireSender();
  await deleteEverything(ownerId);
  await recordAudit("deletion", { ownerId, detail: "everything" });
  await forgetVisitor();
  redirect("/me/deleted");
}
