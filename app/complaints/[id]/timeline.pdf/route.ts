import { ownerOrNull } from "@/lib/auth/owner";
import { timeline } from "@/lib/complaints/timeline";
import { printedTimeline } from "@/lib/complaints/timeline-print";
import { renderDocument } from "@/lib/pdf/render";
import { findComplaint } from "@/lib/store/complaints";
import { followOf } from "../../follow";
import { paper } from "../../paper";
import { notThere } from "../letters/[version]/letter";

/** The whole matter's history on paper, as it stands today. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const ownerId = await ownerOrNull();
  const { id } = await params;
  if (!ownerId || !(await findComplaint(ownerId, id))) return notThere();
  const { chapters, calls, facts } = await followOf(ownerId, id);
  const { today, complainant } = facts;
  const entries = timeline({ chapters, calls, today });
  const blocks = printedTimeline({ entries, chapters, calls, name: complainant.name, today });
  const { bytes } = await renderDocument({ title: "事情经过", on: today, blocks });
  return paper(request, `事情经过-${today}`, bytes);
}
