"use server";

import { openSpace } from "@/lib/auth/owner";
import { answersTwofold } from "@/lib/channels/outcomes-here";
import { deadlinesById, dueDates } from "@/lib/complaints/due-dates";
import { lastDay } from "@/lib/deadlines/left";
import { checkReply, type ReplyForm } from "@/lib/filings/reply-form";
import { standingOf } from "@/lib/filings/standing";
import { isSameSaid } from "@/lib/filings/step-shape";
import { ok, type Result, refuse } from "@/lib/result";
import { addStep } from "@/lib/store/complaints";
import { withinQuota } from "../../../within-quota";
import { ownCaseOf } from "../../case";
import { gone } from "../gone";

/** Enters what came back; with a step, in place of what that one said. The same said twice is entered once. */
export async function recordReply(
  complaintId: string,
  replacesId: string | null,
  typed: ReplyForm,
): Promise<Result<null>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const ownerId = space.value;
  const { complaint, channel, facts, history } = await ownCaseOf(ownerId, complaintId);
  const { filed, replies } = standingOf(complaint.steps);
  if (!filed) return notFiled(complaint.id);
  const [first] = deadlinesById(dueDates(history, facts.complainant, facts.today)).get(complaint.id) ?? [];
  const until = first ? lastDay(first) : null;
  const checked = checkReply(typed, filed.said.on, facts.today, until, answersTwofold(channel, facts));
  if (checked.kind !== "ok") return checked;
  if (replies.some(({ said }) => isSameSaid(said, checked.value))) return ok(null);
  return withinQuota(async () =>
    (await addStep(ownerId, complaint.id, checked.value, replacesId)) ? ok(null) : gone,
  );
}

function notFiled(id: string) {
  return refuse({
    code: "not-filed",
    text: "还没记下哪天提交的。",
    next: { text: "先记下哪天提交的", href: `/complaints/${id}/filed` },
  });
}
