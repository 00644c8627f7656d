import { answerCalmly } from "@/app/calm-answer";
import { ownerOfFile } from "@/lib/auth/owner";
import { findComplaint } from "@/lib/store/complaints";
import { coursePdf } from "../../course";
import { paper } from "../../paper";
import { notThere } from "../letters/[version]/letter";

type Address = { params: Promise<{ id: string }> };

/** The whole matter's history on paper, as it stands today. */
export function GET(request: Request, { params }: Address): Promise<Response> {
  return answerCalmly(async () => {
    const { id } = await params;
    const ownerId = await ownerOfFile(`/complaints/${id}/follow`);
    if (!ownerId || !(await findComplaint(ownerId, id))) return notThere();
    const { bytes, on } = await coursePdf(ownerId, id);
    return paper(request, `事情经过-${on}`, bytes);
  });
}
