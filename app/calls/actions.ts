"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { recordAudit } from "@/lib/auth/audit";
import { ownWord } from "@/lib/auth/own-word";
import { inSpace, openSpace, requireSender } from "@/lib/auth/owner";
import type { NewCall } from "@/lib/calls/call";
import { FillForm, toFilling } from "@/lib/calls/fill-form";
import { CallForm, callFields, checkCall } from "@/lib/calls/form";
import { whoAndWhen } from "@/lib/calls/same-call";
import { type Edit, mergeEdit } from "@/lib/edits/merge-edit";
import { invalidBy, ok, type Refused, type Result, refuse, safeParse } from "@/lib/result";
import { deleteCall, editCall, findCall, logCall, restoreCall, sameMinute } from "@/lib/store/calls";
import { inEditTurn } from "@/lib/store/file-turns";
import { fillCalls } from "@/lib/store/fill-calls";
import { entryId, rowId } from "../row-id";
import { unlessCrowded } from "../unless-crowded";
import { notHere, withinQuota } from "../within-quota";
import { callForm } from "./call-form";

/**
 * Logs one call; the first one makes the visitor's space. `entry` names this filling-in of the form: when the answer
 * got lost on its way and it is sent again, the call is kept once, as it was sent last. `asked`: see loggedBefore.
 */
export async function recordCall(
  typed: CallForm,
  entry: string,
  asked: string,
): Promise<Result<{ id: string }>> {
  const checked = checkCall(typed, new Date());
  if (checked.kind !== "ok") return checked;
  const id = entryId(entry);
  const log = async (owner: string) => {
    const known = await findCall(owner, id);
    const before = known ? null : await loggedBefore(owner, checked.value, asked);
    if (before) return before;
    if (!known) return ok({ id: await logCall(owner, checked.value, id) });
    return (await editCall(owner, id, checked.value)) ? ok({ id }) : notHere();
  };
  return inSpace<Result<{ id: string }>>(
    (owner) => inEditTurn(owner, () => withinQuota(() => log(owner))),
    (refused) => refused,
  );
}

/**
 * The question whether it is a call that the log has, of the same number, kind and minute; null where there is none, or
 * where one of them is the call that was `asked` about.
 */
async function loggedBefore(owner: string, call: NewCall, asked: string): Promise<Refused | null> {
  const addresses = (await sameMinute(owner, call)).map((id) => `/calls/${id}`);
  const [first] = addresses;
  if (!first || addresses.includes(asked)) return null;
  const hidden = `没显示号码的${call.kind === "sms" ? "短信" : "来电"}，`;
  return refuse({
    code: "same-call",
    text: `${call.number === "" ? hidden : "这个号码"}这一分钟已经记过一次`,
    next: { text: "看记过的那一次", href: first },
  });
}

/** Writes what was changed in the form; what the call said before is kept beside it. */
export async function changeCall(
  sent: string,
  typed: CallForm,
  asked: string,
  edit: Edit<CallForm>,
): Promise<Result<{ id: string }>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const owner = space.value;
  return inEditTurn(owner, () => writeCall(owner, rowId(sent), { typed, asked, edit }));
}

type Changed = { typed: CallForm; asked: string; edit: Edit<CallForm> };

async function writeCall(owner: string, id: string, { typed, asked, edit }: Changed) {
  const known = await findCall(owner, id);
  if (!known) notFound();
  const merged = mergeEdit(CallForm, typed, edit, callForm(known), callFields);
  if (merged.kind !== "ok") return merged;
  const checked = checkCall(merged.value, new Date());
  if (checked.kind !== "ok") return checked;
  const isMoved = whoAndWhen(known) !== whoAndWhen(checked.value);
  const before = isMoved ? await loggedBefore(owner, checked.value, asked) : null;
  if (before) return before;
  return withinQuota(async () => ((await editCall(owner, id, checked.value)) ? ok({ id }) : notHere()));
}

/** Fills what all calls from these numbers lack. */
export async function fillTogether(typed: FillForm): Promise<Result<{ changed: number }>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const owner = space.value;
  const checked = safeParse(FillForm, typed);
  if (!checked.success) return invalidBy(checked.error.issues);
  const { numbers, said } = toFilling(checked.data);
  const fill = async () => ok({ changed: await fillCalls(owner, numbers, said) });
  const filled = await unlessCrowded(() => withinQuota(fill));
  revalidatePath("/", "layout"); // the page one goes back to counts anew
  return filled;
}

export async function removeCall(sent: string): Promise<void> {
  const owner = await requireSender();
  const id = rowId(sent);
  if (!(await inEditTurn(owner, () => deleteCall(owner, id)))) notFound();
  await recordAudit("deletion", { ownerId: owner, detail: "call" });
  revalidatePath("/", "layout"); // the way back shows that it is deleted
  redirect(`/calls?deleted=${ownWord(owner, id)}`);
}

export async function bringBack(sent: string): Promise<void> {
  const owner = await requireSender();
  const id = rowId(sent);
  if (!(await inEditTurn(owner, () => restoreCall(owner, id)))) notFound();
  revalidatePath("/", "layout");
  redirect(`/calls/${id}`);
}
