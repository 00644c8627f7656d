"use server";

import { notFound, redirect } from "next/navigation";
import { openSpace, requireSender } from "@/lib/auth/owner";
import { channelById, reviewChannel } from "@/lib/channels";
import { forChannel } from "@/lib/channels/answers-said";
import { chainOf } from "@/lib/complaints/filed-steps";
import { nextCalls } from "@/lib/complaints/next-calls";
import { isOverdue } from "@/lib/deadlines/left";
import { heldSteps, standingOf } from "@/lib/filings/standing";
import { ok, type Result } from "@/lib/result";
import { answersAbout } from "@/lib/store/complaint-answers";
import { addStep, listComplaints, startComplaint } from "@/lib/store/complaints";
import { findEvidence } from "@/lib/store/evidence";
import { orFull, withinQuota } from "../../../within-quota";
import { ownComplaintOf } from "../../case";
import { type Follow, followOf } from "../../follow";
import { gone } from "../gone";

/** Begins the letter that comes next, about the same numbers, or goes on with the draft of it there is. */
export async function startNext(complaintId: string): Promise<void> {
  const ownerId = await requireSender();
  await ownComplaintOf(ownerId, complaintId);
  const follow = await followOf(ownerId, complaintId);
  const { complaint, move } = follow;
  if (move.kind !== "next") redirect(`/complaints/${complaint.id}/follow`);
  await startLetter(ownerId, follow, move.channel);
}

/** The same of an application for review, which may be written beside whatever comes next while its days run. */
export async function startReview(complaintId: string): Promise<void> {
  const ownerId = await requireSender();
  await ownComplaintOf(ownerId, complaintId);
  const follow = await followOf(ownerId, complaintId);
  const { complaint, facts, reviewBy } = follow;
  if (!reviewBy || isOverdue(reviewBy, facts.today)) redirect(`/complaints/${complaint.id}/follow`);
  await startLetter(ownerId, follow, (reviewChannel() ?? notFound()).id);
}

async function startLetter(ownerId: string, { complaint, facts, calls }: Follow, channel: string) {
  const draft = (await listComplaints(ownerId)).find(
    (one) =>
      one.channel === channel &&
      one.followsId === complaint.id &&
      one.letters.length + one.steps.length === 0,
  );
  const about = nextCalls(facts.calls, calls);
  const wanted = new Set(about);
  const taken = [...new Map([...facts.calls, ...calls].map((call) => [call.id, call])).values()].filter(
    ({ id }) => wanted.has(id),
  );
  const door = channelById(channel) ?? notFound();
  const answers = forChannel(await answersAbout(ownerId, taken), door);
  const id =
    draft?.id ?? (await orFull(() => startComplaint(ownerId, channel, about, answers, complaint.id)));
  redirect(`/complaints/${id}`);
}

/** 不再打来了，结束: for this complaint and those it followed or that followed it. The next ring opens it again. */
export async function close(complaintId: string): Promise<void> {
  const ownerId = await requireSender();
  await ownComplaintOf(ownerId, complaintId);
  const { complaint, matter, facts, calls } = await followOf(ownerId, complaintId);
  for (const { id, steps } of chainOf(complaint.id, matter)) {
    const { filed, solved } = standingOf(steps);
    const isOpen = !solved || calls.some(({ at }) => Date.parse(at) > Date.parse(solved.recordedAt));
    const solving = { kind: "solved", on: facts.today, note: "" } as const;
    if (filed && isOpen) await orFull(() => addStep(ownerId, id, solving));
  }
  redirect(`/complaints/${complaint.id}/follow`);
}

/** Puts a file beside a filing or a reply; entered as a correction of it. */
export async function addProof(
  complaintId: string,
  stepId: string,
  evidenceId: string,
): Promise<Result<null>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const ownerId = space.value;
  const { complaint } = await ownComplaintOf(ownerId, complaintId);
  const evidence = typeof evidenceId === "string" ? await findEvidence(ownerId, evidenceId) : null;
  if (!evidence) notFound();
  const held = heldSteps(complaint.steps).find(({ id }) => id === stepId);
  if (!held || !("evidenceIds" in held.said)) return gone;
  if (held.said.evidenceIds.includes(evidence.id)) return ok(null);
  const said = { ...held.said, evidenceIds: [...held.said.evidenceIds, evidence.id] };
  return withinQuota(async () => ((await addStep(ownerId, complaint.id, said, held.id)) ? ok(null) : gone));
}
