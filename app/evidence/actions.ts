"use server";

import { notFound } from "next/navigation";
import { type CallChoice, callChoice } from "@/components/evidence/call-choice";
import { recordAudit } from "@/lib/auth/audit";
import { openSpace, requireSender } from "@/lib/auth/owner";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { type Edit, mergeEdit } from "@/lib/edits/merge-edit";
import { checkEvidence, EvidenceForm, evidenceFields, fromEvidence } from "@/lib/evidence/describe";
import { pictureKinds } from "@/lib/evidence/kinds";
import { ok, type Result } from "@/lib/result";
import { listCalls } from "@/lib/store/calls";
import { deleteEvidence } from "@/lib/store/delete-evidence";
import { describeEvidence, findEvidence, linkEvidence } from "@/lib/store/evidence";
import { inEditTurn } from "@/lib/store/file-turns";
import { importOfFile } from "@/lib/store/imports";
import { rowId, sentText } from "../row-id";
import { notHere, withinQuota } from "../within-quota";

/** Writes what was changed in the form. */
export async function saveEvidence(
  sent: string,
  typed: EvidenceForm,
  edit: Edit<EvidenceForm>,
): Promise<Result<void>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const owner = space.value;
  return inEditTurn(owner, () => writeEvidence(owner, rowId(sent), { typed, edit }));
}

type Changed = { typed: EvidenceForm; edit: Edit<EvidenceForm> };

async function writeEvidence(owner: string, id: string, { typed, edit }: Changed): Promise<Result<void>> {
  const known = (await findEvidence(owner, id)) ?? notFound();
  // Calls that were read out of the file stay with it: the form does not show them.
  const read = await importOfFile(owner, id);
  const now = fromEvidence(read ? { ...known, callIds: [] } : known);
  const merged = mergeEdit(EvidenceForm, typed, edit, now, evidenceFields);
  if (merged.kind !== "ok") return merged;
  const checked = checkEvidence(merged.value, new Date());
  if (checked.kind !== "ok") return checked;
  const { callIds, ...said } = checked.value;
  return withinQuota(async () => {
    if (!read && !(await linkEvidence(owner, id, callIds))) return notHere();
    return (await describeEvidence(owner, id, said)) ? ok(undefined) : notHere();
  });
}

/** What a picture is, said in one press; the rest of what was said of it stays. */
export async function sayKind(sent: string, said: string): Promise<Result<void>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const owner = space.value;
  const kind = pictureKinds.find((one) => one === said);
  const id = rowId(sent);
  return inEditTurn(owner, async () => {
    if (!kind || !(await findEvidence(owner, id))) notFound();
    return withinQuota(async () =>
      (await describeEvidence(owner, id, { kind })) ? ok(undefined) : notHere(),
    );
  });
}

/** Calls whose number or words hold what was typed, latest first. */
export async function findCalls(text: string): Promise<CallChoice[]> {
  const owner = await requireSender();
  const { calls } = await listCalls(owner, { search: sentText(text).slice(0, 100), size: 20, isOwn: true });
  const today = dayInBeijing(new Date());
  return calls.map((call) => callChoice(call, today));
}

export async function removeEvidence(id: string): Promise<Result<void>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const owner = space.value;
  const answer = (await deleteEvidence(owner, rowId(id))) ?? notFound();
  if (answer.kind === "ok") await recordAudit("deletion", { ownerId: owner, detail: "evidence" });
  return answer;
}
