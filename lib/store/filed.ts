import "server-only";
import type { WithHistory } from "@/lib/complaints/filed-steps";
import { toAnswers } from "./complaints";
import { db } from "./db";
import { toStep } from "./step-rows";

/** The owner's complaints of which anything was entered after the letter, oldest first. */
export async function complaintsWithHistory(ownerId: string): Promise<WithHistory[]> {
  const rows = await db().complaint.findMany({
    where: { ownerId, steps: { some: {} } },
    select: {
      id: true,
      channel: true,
      answers: true,
      followsId: true,
      calls: {
        where: { call: { deletedAt: null } },
        select: { call: { select: { id: true, number: true } } },
      },
      steps: { orderBy: [{ recordedAt: "asc" }, { id: "asc" }] },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, channel, answers, followsId, calls, steps }) => ({
    id,
    channel,
    followsId,
    callIds: calls.map(({ call }) => call.id),
    numbers: [...new Set(calls.map(({ call }) => call.number))],
    steps: steps.map(toStep),
    answers: toAnswers(answers),
  }));
}
