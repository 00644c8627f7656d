import "server-only";
import { courseInTurn } from "@/app/complaints/course";
import { evidenceOfIssued } from "@/app/complaints/issued-evidence";
import { picturesOf } from "@/app/complaints/pictures";
import { callListInSteps } from "@/lib/calls/call-list";
import { channelById } from "@/lib/channels";
import { partOfCase } from "@/lib/complaints/case-part";
import { withShows } from "@/lib/complaints/proof-words";
import { fromCaseData } from "@/lib/complaints/told-receipt";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Bundle } from "@/lib/export/bundle";
import { csvInSteps } from "@/lib/export/csv";
import { made } from "@/lib/export/entries";
import type { Entry } from "@/lib/export/entry";
import { safeName } from "@/lib/export/file-name";
import { cardBlocks, letterTexts } from "@/lib/export/letter-texts";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import { asPrinted } from "@/lib/letters/from-case-data";
import type { Letter } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import { renderDocument, renderLetter } from "@/lib/pdf/render";
import { readCase } from "@/lib/store/case";
import { findComplaint, findLetter } from "@/lib/store/complaints";
import { breathing } from "@/lib/turns/breathe";
import { evidencePdf, evidenceXlsx, type Listed } from "../../evidence-files";
import { filedAsOf } from "../../filed-as-of";
import { originalsOf } from "./originals";

/** Everything one issued letter stands on; null when the visitor has no such letter. Asked for in the turn of a heavy read. */
export async function bundleOf(
  ownerId: string,
  id: string,
  version: number,
  wanted: { phoneLog: boolean },
): Promise<Bundle | null> {
  const [complaint, issued] = await Promise.all([
    findComplaint(ownerId, id),
    findLetter(ownerId, id, version),
  ]);
  const channel = complaint && channelById(complaint.channel);
  if (!channel || !issued) return null;
  const letter = asPrinted(issued);
  const paper = await renderLetter(letter, await picturesOf(ownerId, letter, issued.evidence));
  const part = partOfCase(await readCase(ownerId), channel, id, version);
  const on = dayInBeijing(issued.issuedAt);
  const isTold = issued.caseDataAt !== null;
  const evidence = await evidenceOfIssued(ownerId, issued);
  const listed = {
    evidence: withShows(evidence, await filedAsOf(ownerId, issued.issuedAt)),
    calls: part.calls,
    pages: paper.figurePages,
    signer: signerOf(letter),
    on,
    copies: letter.copies,
  };
  const { entries, origins, gone, held } = await originalsOf(ownerId, evidence, part.calls, wanted);
  const papers = [
    made(`文书/${safeName(`${letter.name}.pdf`)}`, paper.bytes),
    ...(await papersOf(letter, on)),
    ...(complaint.steps.length > 0 ? [await courseOf(ownerId, id)] : []),
  ];
  const lists = [...(await evidenceOf(listed)), ...(await callsOf(part.calls))];
  const data = made("案件数据.json", `${JSON.stringify(part, null, 2)}\n`);
  return {
    letter: letter.title,
    issuedAt: issued.issuedAt,
    isTold,
    ...(issued.caseDataAt === null ? {} : { stampedAt: issued.caseDataAt }),
    issuedOn: `${isTold ? `${fromCaseData}：` : ""}${dateInWords(on)}`,
    entries: [...papers, ...lists, data, ...entries],
    origins,
    gone,
    held,
  };
}

function signerOf(letter: Letter): string {
  const signature = letter.blocks.find((block) => block.kind === "signature");
  return signature?.name ?? "";
}

/** The other forms of the letter: as text, short versions, the cards to fill in from. */
async function papersOf(letter: Letter, on: string): Promise<Entry[]> {
  const texts = letterTexts(letter).map(({ name, text }) => made(`文书/${name}`, text));
  if (letter.cards.length === 0) return texts;
  const cards = await renderDocument({ title: "填表卡片", on, blocks: cardBlocks(letter.cards) });
  return [...texts, made("文书/填表卡片.pdf", cards.bytes)];
}

/** What happened since, as it stands on the day the bundle is made. */
async function courseOf(ownerId: string, id: string): Promise<Entry> {
  const { bytes, on } = await courseInTurn(ownerId, id);
  return made(`文书/${safeName(`事情经过-${on}.pdf`)}`, bytes);
}

async function evidenceOf(listed: Listed): Promise<Entry[]> {
  if (listed.evidence.length === 0) return [];
  return [
    made("清单/证据目录.pdf", await evidencePdf(listed)),
    made("清单/证据目录.xlsx", await evidenceXlsx(listed)),
  ];
}

async function callsOf(calls: Parameters<typeof callListInSteps>[0]): Promise<Entry[]> {
  const list = await breathing(callListInSteps(calls));
  return [
    made("清单/来电清单.csv", await breathing(csvInSteps(list))),
    made("清单/来电清单.xlsx", await xlsx(list)),
  ];
}
