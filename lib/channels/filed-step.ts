import type { Day } from "@/lib/deadlines/deadline";
import type { Filed, Replied } from "@/lib/filings/step";
import type { Office } from "./office";

/** isTold: case data says so, no entry of this log. */
export type Told<T> = T & { isTold?: true };

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
  filed: Told<Filed>;
  /** Oldest first. */
  replies: Told<Replied>[];
  solvedOn: Day | null;
  /** The numbers of its calls, as far as they showed one; none of a complaint that was only told. */
  numbers: string[];
};

/** As what its office took it, by the name of the number it gave. */
export function wasTakenAs(step: Pick<FiledStep, "receiptName">, what: "举报" | "申诉"): boolean {
  return step.receiptName === `${what}编号`;
}

/** The latest step at such an office; null when there was none. */
export function latestAt(steps: readonly FiledStep[], office: Office): FiledStep | null {
  return steps.findLast((step) => step.office === office) ?? null;
}

/** The latest step of one channel; null when there was none. */
export function latestOf(steps: readonly FiledStep[], channel: string): FiledStep | null {
  return steps.findLast((step) => step.channel === channel) ?? null;
}

/** The complaint with the supplements and reminders that went after it to the same office, oldest first. */
export function threadOf(root: FiledStep, filed: readonly FiledStep[]): FiledStep[] {
  const thread = [root];
  for (const step of thread) {
    const later = filed.filter(
      ({ office, followsId }) => office === "same" && followsId === step.complaintId,
    );
    thread.push(...later.filter((one) => !thread.includes(one)));
  }
  return thread.sort((a, b) => (a.filed.on < b.filed.on ? -1 : 1));
}

/** What came back, wherever in its thread it was written down; oldest first. */
export function repliesTo(root: FiledStep, filed: readonly FiledStep[]): Told<Replied>[] {
  const replies = threadOf(root, filed).flatMap(({ replies }) => replies);
  return replies.sort((a, b) => (a.on < b.on ? -1 : 1));
}
