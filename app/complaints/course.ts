import "server-only";
import { printedTimeline } from "@/lib/complaints/timeline-print";
import type { Day } from "@/lib/deadlines/deadline";
import { renderDocument } from "@/lib/pdf/render";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { readUnmoved } from "@/lib/store/unmoved";
import { followInTurn } from "./follow";

/** 事情经过 of the matter a complaint belongs to, as PDF, as it stands today. on: yyyy-mm-dd. */
export function coursePdf(ownerId: string, complaintId: string): Promise<Course> {
  return inHeavyTurn(ownerId, () => readUnmoved(ownerId, () => courseInTurn(ownerId, complaintId)));
}

type Course = { bytes: Uint8Array; on: Day };

/** The same for work that has the turn of a heavy read already. */
export async function courseInTurn(ownerId: string, complaintId: string): Promise<Course> {
  const { chapters, calls, entries, facts, complaint } = await followInTurn(ownerId, complaintId);
  const { today, complainant } = facts;
  const name = complaint.isAnothers ? null : complainant.name;
  const blocks = printedTimeline({ entries, chapters, calls, name, today });
  const { bytes } = await renderDocument({ title: "事情经过", on: today, blocks });
  return { bytes, on: today };
}
