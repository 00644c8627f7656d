import type { Day } from "@/lib/deadlines/deadline";
import type { Filed, Replied } from "@/lib/filings/step";
import type { Office } from "./office";

/** A complaint about these numbers that was handed in already, as a later letter may name it. */
export type FiledStep = {
  complaintId: string;
  /** Its channel's id. */
  channel: string;
  /** The complaint it followed up; null for one that began from calls. */
  followsId: string | null;
  office: Office;
  /** As on its door: 通管局申诉. */
  channelName: string;
  /** 电信用户申诉书 */
  letterName: string;
  /** 申诉编号 */
  receiptName: string;
  filed: Filed;
  /** Oldest first. */
  replies: Replied[];
  solvedOn: Day | null;
};

/** The latest step at such an office; null when there was none. */
export function latestAt(steps: readonly FiledStep[], office: Office): FiledStep | null {
  return steps.findLast((step) => step.office === office) ?? null;
}

/** The latest step of one channel; null when there was none. */
export function latestOf(steps: readonly FiledStep[], channel: string): FiledStep | null {
  return steps.findLast((step) => step.channel === channel) ?? null;
}
