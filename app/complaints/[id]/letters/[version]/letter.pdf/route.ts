import { answerCalmly } from "@/app/calm-answer";
import { ownerOfFile } from "@/lib/auth/owner";
import { asPrinted } from "@/lib/letters/from-case-data";
import { renderLetter } from "@/lib/pdf/render";
import { paper } from "../../../../paper";
import { picturesOf } from "../../../../pictures";
import { findIssued, type LetterParams, notThere, pageOf, withLetter } from "../letter";

/** The letter as it was issued, on paper: the same bytes each time, never from the log of today. */
export function GET(request: Request, { params }: { params: LetterParams }): Promise<Response> {
  return answerCalmly(async () => {
    const address = await params;
    const ownerId = await ownerOfFile(pageOf(address));
    if (!ownerId) return notThere();
    return withLetter(ownerId, address, async () => {
      const issued = await findIssued(ownerId, address);
      if (!issued) return notThere();
      const letter = asPrinted(issued);
      const { bytes } = await renderLetter(letter, await picturesOf(ownerId, letter, issued.evidence));
      return paper(request, `${letter.name}-${letter.on}-第${issued.version}版`, bytes);
    });
  });
}
