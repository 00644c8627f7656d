import { channelById } from "@/lib/channels";
import type { Facts } from "@/lib/channels/facts";
import { isReviewable } from "@/lib/channels/review/time";
import type { Deadline } from "@/lib/deadlines/deadline";
import { isOverdue } from "@/lib/deadlines/left";

/** Until when the office that answered what is followed may be asked to look again; null where that is not the way. */
export function objectBy(facts: Facts): Deadline | null {
  const { follows } = facts;
  return (follows && channelById(follows.channel)?.objectBy?.(facts)) ?? null;
}

/** 复议 asks the same office again, 复核 the one above it. */
export function objectionOf(by: Deadline): "复议" | "复核" {
  return by.id === "recheck-until" ? "复核" : "复议";
}

/** The same while it runs, and there is something to object to. */
export function liveObjectBy(facts: Facts): Deadline | null {
  const by = objectBy(facts);
  const isOpen = by && facts.follows && isReviewable(facts.follows, facts.filed);
  return isOpen && !isOverdue(by, facts.today) ? by : null;
}
