import { channelById } from "@/lib/channels";
import { heldSteps } from "@/lib/filings/standing";
import type { WithHistory } from "./filed-steps";
import { namedBy, proofOf, whatHappened } from "./timeline-words";

/** Something that one file shows: 向辽宁省通信管理局申诉, on that day (yyyy-mm-dd). */
export type ShownStep = { complaintId: string; on: string; what: string };

/** What was handed in or answered and has this file beside it, oldest first. */
export function shownBy(evidenceId: string, complaints: readonly WithHistory[]): ShownStep[] {
  const shown = complaints.flatMap(({ id, channel, steps }) => {
    const door = channelById(channel);
    if (!door) return [];
    return heldSteps(steps).flatMap(({ said }) => {
      if (said.kind === "taken-back" || !proofOf(said).includes(evidenceId)) return [];
      return [{ complaintId: id, on: said.on, what: whatHappened(said, namedBy(door)) }];
    });
  });
  return shown.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
