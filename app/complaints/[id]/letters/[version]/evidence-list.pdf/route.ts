import { answerCalmly } from "@/app/calm-answer";
import { evidencePdf } from "@/app/export/evidence-files";
import { filedAsOf } from "@/app/export/filed-as-of";
import { ownerOfFile } from "@/lib/auth/owner";
import { callIdsIn, callsOfLetter } from "@/lib/complaints/as-of";
import { withShows } from "@/lib/complaints/proof-words";
import { asPrinted } from "@/lib/letters/from-case-data";
import { renderLetter } from "@/lib/pdf/render";
import { readCalls } from "@/lib/store/case";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { readUnmoved } from "@/lib/store/unmoved";
import { evidenceOfIssued } from "../../../../issued-evidence";
import { paper } from "../../../../paper";
import { picturesOf } from "../../../../pictures";
import { findIssued, type LetterParams, notThere, pageOf } from "../letter";

/** 证据目录 of an issued letter: its evidence and its calls as they were that day, with the pages of that letter. */
export function GET(request: Request, { params }: { params: LetterParams }): Promise<Response> {
  return answerCalmly(async () => {
    const address = await params;
    const ownerId = await ownerOfFile(pageOf(address));
    if (!ownerId) return notThere();
    return inHeavyTurn(ownerId, () => readUnmoved(ownerId, () => listIn(request, ownerId, address)));
  });
}

/** It goes through the log and through the letter. */
async function listIn(request: Request, ownerId: string, address: Awaited<LetterParams>): Promise<Response> {
  const issued = await findIssued(ownerId, address);
  if (!issued) return notThere();
  const { issuedAt, version } = issued;
  const evidence = withShows(await evidenceOfIssued(ownerId, issued), await filedAsOf(ownerId, issuedAt));
  const letter = asPrinted(issued);
  const { figurePages } = await renderLetter(letter, await picturesOf(ownerId, letter, evidence));
  const calls = callsOfLetter(await readCalls(ownerId, callIdsIn(letter)), letter, issuedAt);
  const { copies, on } = letter;
  const listed = { evidence, calls, pages: figurePages, signer: signerOf(letter), on, copies };
  return paper(request, `证据目录-${letter.on}-第${version}版`, await evidencePdf(listed));
}

/** Who signed the letter signs its list. */
function signerOf({ blocks }: { blocks: { kind: string; name?: string }[] }): string {
  return blocks.find((block) => block.kind === "signature")?.name ?? "";
}
