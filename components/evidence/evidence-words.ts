import type { Call } from "@/lib/calls/call";
import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import type { Evidence } from "@/lib/evidence/evidence";
import { identify } from "@/lib/numbers/identify";

export type MediaOf = "image" | "audio" | "video" | "document";

/** What a page does with it: show, play or hand out. */
export function mediaOf({ mime }: Pick<Evidence, "mime">): MediaOf {
  const [media = ""] = mime.split("/");
  return media === "image" || media === "audio" || media === "video" ? media : "document";
}

/** The day it belongs to, as far as it is known: said by the user, else that of the first call it supports. */
export function dayOf(evidence: Evidence, calls: Call[]): Day | null {
  const known = evidence.takenAt ?? calls.find(({ id }) => evidence.callIds.includes(id))?.at;
  return known ? dayInBeijing(known) : null;
}

/** 9月14日10:05: not 昨天, because evidence is compared with dates on paper. */
export function momentOf(instant: string, today: Day): string {
  return monthDay(dayInBeijing(instant), today) + timeInBeijing(instant);
}

export function numberOf(call: Call): string {
  return identify(call.number).display;
}
