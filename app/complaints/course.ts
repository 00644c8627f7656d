import "server-only";
import { timeline } from "@/lib/complaints/timeline";
import { printedTimeline } from "@/lib/complaints/timeline-print";
import type { Day } from "@/lib/deadlines/deadline";
import { renderDocument } from "@/lib/pdf/render";
import { followOf } from "./follow";

/** 事情经过 of the matter a complaint belongs to, as PDF, as it stands today. on: yyyy-mm-dd. */
export async function coursePdf(
  ownerId: string,
  complaintId: string,
): Promise<{ bytes: Uint8Array; on: Day }> {
  const { chapters, calls, facts } = await followOf(ownerId, complaintId);
  const { today, complainant } = facts;
  const entries = timeline({ chapters, calls, today, notHere: facts.notHere });
  const blocks = printedTimeline({ entries, chapters, calls, name: complainant.name, today });
  const { bytes } = await renderDocument({ title: "事情经过", on: today, blocks });
  return { bytes, on: today };
}
