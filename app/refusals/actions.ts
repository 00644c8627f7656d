"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { inSpace, openSpace, requireSender } from "@/lib/auth/owner";
import {
  checkRefusal,
  fromRefusal,
  RefusalForm,
  refusalFields,
  type SaidRefusal,
} from "@/lib/calls/refusal-form";
import type { StandaloneRefusal } from "@/lib/calls/refusals";
import { type Edit, mergeEdit } from "@/lib/edits/merge-edit";
import { invalid, ok, type Result } from "@/lib/result";
import { inEditTurn } from "@/lib/store/file-turns";
import {
  addRefusal,
  deleteRefusal,
  editRefusal,
  findRefusal,
  linkRefusalEvidence,
} from "@/lib/store/refusals";
import { entryId, rowId } from "../row-id";
import { notHere, withinQuota } from "../within-quota";

const unknownCaller = invalid({ whom: "这个对方不在了，另选一个" });

/** Keeps one refusal. `entry` names this filling-in of the form: sent again, it is kept once, as it was sent last. */
export async function recordRefusal(typed: RefusalForm, entry: string): Promise<Result<{ id: string }>> {
  const checked = checkRefusal(typed, new Date());
  if (checked.kind !== "ok") return checked;
  const id = entryId(entry);
  const keep = async (owner: string) => {
    const known = await findRefusal(owner, id);
    const said = checked.value;
    const kept = known ? (await editRefusal(owner, id, said)) && id : await addRefusal(owner, said, id);
    if (!kept) return unknownCaller;
    return (await linkRefusalEvidence(owner, kept, said.evidenceIds)) ? ok({ id: kept }) : notHere();
  };
  return inSpace<Result<{ id: string }>>(
    (owner) => inEditTurn(owner, () => withinQuota(() => keep(owner))),
    (refused) => refused,
  );
}

/** Writes what was changed in the form. */
export async function changeRefusal(
  sent: string,
  typed: RefusalForm,
  _entry: string,
  edit: Edit<RefusalForm>,
): Promise<Result<{ id: string }>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const owner = space.value;
  return inEditTurn(owner, () => writeRefusal(owner, rowId(sent), { typed, edit }));
}

type Changed = { typed: RefusalForm; edit: Edit<RefusalForm> };

async function writeRefusal(owner: string, id: string, { typed, edit }: Changed) {
  const known = await findRefusal(owner, id);
  if (!known) notFound();
  const merged = mergeEdit(RefusalForm, typed, edit, fromRefusal(known), refusalFields);
  if (merged.kind !== "ok") return merged;
  const checked = checkRefusal(merged.value, new Date());
  if (checked.kind !== "ok") return checked;
  return withinQuota(async () => {
    if (!(await editRefusal(owner, id, withAllNumbers(checked.value, known)))) return unknownCaller;
    const isLinked = await linkRefusalEvidence(owner, id, checked.value.evidenceIds);
    return isLinked ? ok({ id }) : notHere();
  });
}

/** The form shows the first of several numbers; left as it is, the others stay too. */
function withAllNumbers(said: SaidRefusal, known: StandaloneRefusal): SaidRefusal {
  const isAsItWas =
    known.callerId === null && said.numbers.length === 1 && said.numbers[0] === known.numbers[0];
  return isAsItWas ? { ...said, numbers: known.numbers } : said;
}

export async function removeRefusal(sent: string): Promise<void> {
  const owner = await requireSender();
  const id = rowId(sent);
  if (!(await inEditTurn(owner, () => deleteRefusal(owner, id)))) notFound();
  revalidatePath("/", "layout"); // the way back shows that it is gone
  redirect("/pattern");
}
