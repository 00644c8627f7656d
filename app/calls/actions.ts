"use server";

import { notFound, redirect } from "next/navigation";
import { ensureOwner, requireOwner } from "@/lib/auth/owner";
import { type CallForm, checkCall } from "@/lib/calls/form";
import { ok, type Result } from "@/lib/result";
import { addCall, deleteCall, editCall, restoreCall } from "@/lib/store/calls";

/** Logs one call; the first one makes the visitor's space. */
export async function recordCall(typed: CallForm): Promise<Result<{ id: string }>> {
  const checked = checkCall(typed, new Date());
  if (checked.kind !== "ok") return checked;
  const owner = await ensureOwner();
  const { id } = await addCall(owner, checked.value);
  return ok({ id });
}

/** What the call said before is kept beside it. */
export async function changeCall(id: string, typed: CallForm): Promise<Result<{ id: string }>> {
  const owner = await requireOwner();
  const checked = checkCall(typed, new Date());
  if (checked.kind !== "ok") return checked;
  const changed = await editCall(owner, id, checked.value);
  if (!changed) notFound();
  return ok({ id });
}

export async function removeCall(id: string): Promise<void> {
  const owner = await requireOwner();
  if (!(await deleteCall(owner, id))) notFound();
  redirect(`/calls?deleted=${id}`);
}

export async function bringBack(id: string): Promise<void> {
  const owner = await requireOwner();
  if (!(await restoreCall(owner, id))) notFound();
  redirect(`/calls/${id}`);
}
