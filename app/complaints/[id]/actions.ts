"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { recordAudit } from "@/lib/auth/audit";
import { stopLetter } from "@/lib/auth/limits";
import { openSpace, requireSender } from "@/lib/auth/owner";
import { sealed } from "@/lib/auth/sealed-query";
import { Answers } from "@/lib/channels/answers";
import { Complainant } from "@/lib/channels/complainant";
import { answersOf, DraftForm, draftFields, sayingProposals } from "@/lib/complaints/draft-form";
import { readSelection, selectionQuery } from "@/lib/complaints/selection";
import { type Edit, mergeEdit } from "@/lib/edits/merge-edit";
import { invalidBy, ok, type Result, refuse, safeParse } from "@/lib/result";
import { complainantOf, saveComplainant } from "@/lib/store/complainant";
import { deleteComplaint, issueText, latestSaying, saveComplaint } from "@/lib/store/complaints";
import { inEditTurn } from "@/lib/store/file-turns";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { laterCalls } from "@/lib/store/later-calls";
import { mostCallsOfLetter } from "@/lib/store/letter-calls";
import { widened } from "@/lib/store/narrowed-counts";
import { callsSelected } from "@/lib/store/selected-calls";
import { readUnmoved } from "@/lib/store/unmoved";
import { notHere, orFull, withinQuota } from "../../within-quota";
import { draftAddress } from "../address";
import { asked } from "../asked";
import { type Complaint, complaintOf, knownInTurn, ownCaseOf, ownComplaintOf, sameCalls } from "../case";
import { fewEnough } from "../few-enough";
import { queryOfForm } from "../query";
import { besideCalls } from "./beside-calls";

/** Keeps what was changed in the form: answers with the complaint, the rest with the person. */
export async function saveDraft(
  complaintId: string,
  typed: DraftForm,
  edit: Edit<DraftForm>,
): Promise<Result<null>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const ownerId = space.value;
  return inEditTurn(ownerId, () => withinQuota(() => writeDraft(ownerId, complaintId, { typed, edit })));
}

type Changed = { typed: DraftForm; edit: Edit<DraftForm> };

async function writeDraft(
  ownerId: string,
  complaintId: string,
  { typed, edit }: Changed,
): Promise<Result<null>> {
  const { complaint, channel } = await ownComplaintOf(ownerId, complaintId);
  const now = { ...Answers.parse(complaint.answers), ...(await complainantOf(ownerId)) };
  const merged = mergeEdit(DraftForm, typed, sayingProposals(edit, now), now, draftFields(channel.asks));
  if (merged.kind !== "ok") return merged;
  const form = safeParse(DraftForm, merged.value);
  if (!form.success) return invalidBy(form.error.issues);
  await saveComplainant(ownerId, Complainant.parse(form.data));
  const answers = answersOf(form.data, channel.asks);
  return (await saveComplaint(ownerId, complaint.id, { answers })) ? ok(null) : notHere();
}

/** Freezes the letter as it reads now. A door that is closed stays closed, whoever asks. */
export async function issue(complaintId: string): Promise<Result<null>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const ownerId = space.value;
  const { complaint } = await ownComplaintOf(ownerId, complaintId);
  fewEnough(ownerId, complaint);
  return withinQuota(() => issueOwn(ownerId, complaintId));
}

async function issueOwn(ownerId: string, complaintId: string): Promise<Result<null>> {
  const { drafted, ahead, evidence } = await inHeavyTurn(ownerId, () =>
    readUnmoved(ownerId, () => toIssue(ownerId, complaintId)),
  );
  if (drafted.kind !== "ok") return drafted;
  if (ahead) return refuse(ahead);
  const letter = { text: drafted.value, evidence };
  const same = await latestSaying(ownerId, complaintId, letter.text);
  const tooMany = same === null ? await stopLetter(ownerId) : null;
  if (tooMany) return refuse(tooMany);
  const version = same ?? (await issueText(ownerId, complaintId, letter, new Date()))?.version;
  if (version === undefined) return notHere();
  redirect(`/complaints/${complaintId}/letters/${version}`);
}

async function toIssue(ownerId: string, complaintId: string) {
  const { channel, known } = await knownInTurn(ownerId, complaintId);
  return asked(ownerId, "issue", known, { channel: channel.id, now: new Date().toISOString() });
}

/** Takes other calls into the draft; what was issued keeps its own. */
export async function changeCalls(complaintId: string, form: FormData): Promise<void> {
  const ownerId = await requireSender();
  const { complaint } = await ownComplaintOf(ownerId, complaintId);
  const selection = await widened(ownerId, readSelection(queryOfForm(form)));
  const selected = await readUnmoved(ownerId, () => callsSelected(ownerId, selection));
  const callIds = selected.map((call) => call.id);
  // No letter is about nothing: the page says that this takes none.
  if (callIds.length === 0)
    redirect(sealed(ownerId, `/complaints/${complaint.id}/calls`, selectionQuery(selection)));
  if (callIds.length > mostCallsOfLetter())
    redirect(sealed(ownerId, `/complaints/${complaint.id}/calls`, selectionQuery(selection)));
  if (sameCalls(callIds, complaint.callIds))
    redirect(sealed(ownerId, `/complaints/${complaint.id}/calls`, `${selectionQuery(selection)}&same=1`));
  await takeCalls(ownerId, complaint, callIds);
}

/** Takes into a draft what was logged after it was begun. */
export async function takeLater(complaintId: string): Promise<void> {
  const ownerId = await requireSender();
  const { complaint, facts } = await ownCaseOf(ownerId, complaintId);
  const later = await laterCalls(ownerId, { createdAt: complaint.createdAt, calls: facts.calls });
  await takeCalls(ownerId, complaint, [...complaint.callIds, ...later.map(({ id }) => id)]);
}

/** Takes into a draft the other calls from its numbers that are about the same, or about nothing that was noted. */
export async function takeBeside(complaintId: string): Promise<void> {
  const ownerId = await requireSender();
  const { complaint, facts } = await ownCaseOf(ownerId, complaintId);
  const beside = await besideCalls(ownerId, facts.calls, []);
  await takeCalls(ownerId, complaint, [...complaint.callIds, ...beside.map(({ id }) => id)]);
}

/** What was answered about fewer calls is looked at once more. */
async function takeCalls(ownerId: string, complaint: Complaint, callIds: string[]): Promise<never> {
  const take = () => inEditTurn(ownerId, () => saveComplaint(ownerId, complaint.id, { callIds }));
  if (!(await orFull(take))) notFound();
  const before = new Set(complaint.callIds);
  const isWidened = callIds.some((callId) => !before.has(callId));
  if (isWidened && complaint.answers.neverAgreed) redirect(`/complaints/${complaint.id}/answers#neverAgreed`);
  redirect(draftAddress(complaint));
}

/** Throws a draft away. What has been issued stays. */
export async function discard(complaintId: string): Promise<void> {
  const ownerId = await requireSender();
  const { complaint } = await complaintOf(ownerId, complaintId);
  await inEditTurn(ownerId, () => deleteComplaint(ownerId, complaint.id));
  await recordAudit("deletion", { ownerId, detail: "complaint" });
  revalidatePath("/", "layout"); // the way back shows that it is gone
  redirect("/complaints");
}
