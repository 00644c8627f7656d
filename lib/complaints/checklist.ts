import type { Channel } from "@/lib/channels/channel";
import type { Facts, LoggedCall } from "@/lib/channels/facts";
import { callsOfWant, wantsOf } from "@/lib/channels/parts/wants";
import type { ChecklistItem } from "@/lib/evidence/checklist";
import { type Evidence, isOriginalHere } from "@/lib/evidence/evidence";
import { toldOf } from "./told-of";

/** 证据清单 of one channel: what it wants, and what of that is there for the calls that its letter is about. */
export function checklist(channel: Channel, facts: Facts): ChecklistItem[] {
  const { calls, evidence } = toldOf(channel, facts);
  return wantsOf(channel.wants, calls).map((want) => {
    const { kinds, name, why, required } = want;
    const shows = want.signs ? showsAnyOf(callsOfWant(want, calls)) : () => true;
    const evidenceIds = evidence.filter((one) => kinds.includes(one.kind) && shows(one)).map(({ id }) => id);
    return { name, why, required, state: evidenceIds.length > 0 ? "have" : "missing", evidenceIds };
  });
}

/** Of one of these calls, or of no call at all: the recording of another call is no proof of a threat. */
function showsAnyOf(calls: LoggedCall[]): (evidence: Evidence) => boolean {
  const ids = new Set(calls.map(({ id }) => id));
  return ({ callIds }) => callIds.length === 0 || callIds.some((id) => ids.has(id));
}

/** The list of a letter that came by case data, as far as the originals are here. */
export function checklistOf(items: ChecklistItem[], evidence: Evidence[]): ChecklistItem[] {
  const here = new Set(evidence.filter(isOriginalHere).map(({ id }) => id));
  return items.map((item) => {
    const evidenceIds = item.evidenceIds.filter((id) => here.has(id));
    return { ...item, evidenceIds, state: evidenceIds.length > 0 ? "have" : "missing" };
  });
}
