"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import { AccountForm } from "@/components/me/account-form";
import { endSession, keepRecords, signIn, signOut } from "@/lib/auth/account";
import { ensureOwner, requireOwner } from "@/lib/auth/owner";
import { Complainant } from "@/lib/channels/complainant";
import { invalid, ok, type Result } from "@/lib/result";
import { saveComplainant } from "@/lib/store/complainant";
import { deleteEverything } from "@/lib/store/owner";

export async function saveDetails(typed: Complainant): Promise<Result<void>> {
  const checked = Complainant.safeParse(typed);
  if (!checked.success) return invalid(firstOfEach(checked.error));
  await saveComplainant(await ensureOwner(), checked.data);
  return ok(undefined);
}

export async function keep(typed: AccountForm): Promise<Result<void>> {
  const checked = AccountForm.safeParse(typed);
  if (!checked.success) return invalid(firstOfEach(checked.error));
  return keepRecords(checked.data.name, checked.data.password);
}

export async function enter(typed: AccountForm): Promise<Result<void>> {
  const checked = AccountForm.safeParse(typed);
  if (!checked.success) return invalid(firstOfEach(checked.error));
  return signIn(checked.data.name, checked.data.password);
}

export async function leave(): Promise<void> {
  await signOut();
  redirect("/");
}

export async function removeAll(): Promise<void> {
  await deleteEverything(await requireOwner());
  await endSession();
  redirect("/me/deleted");
}

function firstOfEach(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join("."), issue.message]));
}
