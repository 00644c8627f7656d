import "server-only";
import { type CallChoice, callChoice, eachOnce } from "@/components/evidence/call-choice";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { callsByIds, listCalls } from "@/lib/store/calls";
import type { FoundEvidence } from "@/lib/store/evidence-rows";

/** The calls it supports, those of the day it is from, then the latest ones. */
export async function callsToPick(owner: string, evidence: FoundEvidence, today: Day): Promise<CallChoice[]> {
  const from = evidence.takenAt ?? evidence.offeredAt;
  const day = from ? dayInBeijing(from) : null;
  const [linked, sameDay, latest] = await Promise.all([
    callsByIds(owner, evidence.callIds),
    day ? listCalls(owner, { from: day, to: day, size: 20, isOwn: true }) : { calls: [] },
    listCalls(owner, { size: 20, isOwn: true }),
  ]);
  return eachOnce([...linked, ...sameDay.calls, ...latest.calls].map((call) => callChoice(call, today)));
}
