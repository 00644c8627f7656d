import { ownerOrNull } from "@/lib/auth/owner";
import { callsAsOf } from "@/lib/complaints/as-of";
import { evidenceList } from "@/lib/complaints/evidence-list";
import { renderDocument, renderLetter } from "@/lib/pdf/render";
import { readCase } from "@/lib/store/case";
import { paper } from "../../../../paper";
import { picturesOf } from "../../../../pictures";
import { findIssued, type LetterParams, notThere } from "../letter";

/** 证据目录 of an issued letter: its evidence and its calls as they were that day, with the pages of that letter. */
export async function GET(request: Request, { params }: { params: LetterParams }): Promise<Response> {
  const ownerId = await ownerOrNull();
  const issued = ownerId && (await findIssued(ownerId, await params));
  if (!ownerId || !issued) return notThere();
  const { evidence, issuedAt, draft, version } = issued;
  const { letter } = draft;
  const { figurePages } = await renderLetter(letter, await picturesOf(ownerId, letter, evidence));
  const calls = callsAsOf((await readCase(ownerId)).calls, issuedAt);
  const blocks = evidenceList(evidence, calls, figurePages, signerOf(letter), letter.on);
  const { bytes } = await renderDocument({ title: "证据目录", on: letter.on, blocks });
  return paper(request, `证据目录-${letter.on}-第${version}版`, bytes);
}

/** Who signed the letter signs its list. */
function signerOf({ blocks }: { blocks: { kind: string; name?: string }[] }): string {
  return blocks.find((block) => block.kind === "signature")?.name ?? "";
}
