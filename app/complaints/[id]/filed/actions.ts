"use server";

import { redirect } from "next/navigation";
import { openSpace, requireSender } from "@/lib/auth/owner";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { checkFiling, type FilingForm } from "@/lib/filings/filing-form";
import { heldSteps, standingOf } from "@/lib/filings/standing";
import type { Filed } from "@/lib/filings/step";
import { isSameSaid } from "@/lib/filings/step-shape";
import { ok, type Result } from "@/lib/result";
import { shownByCalls } from "@/lib/store/calls-of-complaints";
import { addStep } from "@/lib/store/complaints";
import { sentText } from "../../../row-id";
import { orFull, withinQuota } from "../../../within-quota";
import { type Case, caseOf, ownComplaintOf } from "../../case";
import { gone } from "../gone";

/** Enters that it was handed in; with a step, in place of what that one said. The same said twice is entered once. */
export async function recordFiling(
  complaintId: string,
  replacesId: string | null,
  typed: FilingForm,
  told: string,
): Promise<Result<null>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const ownerId = space.value;
  const { complaint, channel } = await ownComplaintOf(ownerId, complaintId);
  const today = dayInBeijing(new Date());
  const letters = complaint.letters.map(({ version, issuedAt }) => ({ version, on: dayInBeijing(issuedAt) }));
  const { filed, replies, solved } = standingOf(complaint.steps);
  const calls = (await shownByCalls(ownerId, [complaint.id])).get(complaint.id);
  // Handed in once more, it may come after what was answered the first time.
  const answeredOn = replacesId ? (replies[0]?.said.on ?? solved?.said.on) : undefined;
  const before = filed?.id === replacesId ? filed?.said.on : undefined;
  const around = { from: calls?.from, until: calls?.until, answeredOn, before, told: sentText(told) };
  const checked = checkFiling(typed, letters, today, around);
  if (checked.kind !== "ok") return checked;
  const said = await withProcedure(ownerId, { complaint, channel }, checked.value, replacesId);
  if (filed && isSameSaid(filed.said, said)) return ok(null);
  return withinQuota(async () => {
    // Whoever hands it in again has not done with it.
    if (solved && !replacesId)
      await addStep(ownerId, complaint.id, { kind: "reopened", on: said.on, note: "" });
    return (await addStep(ownerId, complaint.id, said, replacesId)) ? ok(null) : gone;
  });
}

/** What was asked for is kept as it was that day: calls and answers change, its days do not. */
async function withProcedure(
  ownerId: string,
  { complaint, channel }: Pick<Case, "complaint" | "channel">,
  said: Filed,
  replacesId: string | null,
): Promise<Filed> {
  if (!channel.procedure) return said;
  const before = heldSteps(complaint.steps).find(({ id }) => id === replacesId)?.said;
  const known = before?.kind === "filed" ? before.procedure : undefined;
  return { ...said, procedure: known ?? channel.procedure((await caseOf(ownerId, complaint.id)).facts) };
}

/** Takes back what was entered: it stays readable in the history and holds no longer. */
export async function takeBack(complaintId: string, stepId: string): Promise<void> {
  const ownerId = await requireSender();
  const { complaint } = await ownComplaintOf(ownerId, complaintId);
  if (heldSteps(complaint.steps).some(({ id }) => id === stepId))
    await orFull(() => addStep(ownerId, complaint.id, { kind: "taken-back" }, stepId));
  redirect(`/complaints/${complaint.id}/follow`);
}
