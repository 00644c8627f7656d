"use server";

import { redirect } from "next/navigation";
import { AccountForm } from "@/components/me/account-form";
import { beginAnew, forgetVisitor, keepRecords, signIn, signOut } from "@/lib/auth/account";
import { recordAudit } from "@/lib/auth/audit";
import { inSpace, requireSender } from "@/lib/auth/owner";
import { type Complainant, checkDetails } from "@/lib/channels/complainant";
import { invalidBy, ok, type Result, safeParse } from "@/lib/result";
import { saveComplainant } from "@/lib/store/complainant";
import { deleteEverything } from "@/lib/store/owner";
import { today } from "../calls/today";
import { withinQuota } from "../within-quota";

export async function saveDetails(typed: Complainant): Promise<Result<void>> {
  const checked = checkDetails(typed, today());
  if (checked.kind !== "ok") return checked;
  const save = async (owner: string) => ok(await saveComplainant(owner, checked.value));
  return inSpace<Result<void>>(
    (owner) => withinQuota(() => save(owner)),
    (refused) => refused,
  );
}

export async function keep(typed: AccountForm): Promise<Result<{ code: string }>> {
  const checked = safeParse(AccountForm, typed);
  if (!checked.success) return invalidBy(checked.error.issues);
  return keepRecords(checked.data.name, checked.data.password);
}

export async function enter(typed: AccountForm): Promise<Result<void>> {
  const checked = safeParse(AccountForm, typed);
  if (!checked.success) return invalidBy(checked.error.issues);
  return withinQuota(() => signIn(checked.data.name, checked.data.password));
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
