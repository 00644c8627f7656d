import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { consentNeed } from "@/lib/channels/parts/consent";
import type { CaseFile } from "@/lib/complaints/case-file";
import { draft, needsOf } from "@/lib/complaints/draft";
import { goesWithList } from "@/lib/complaints/evidence-list";
import { evidenceFor } from "@/lib/complaints/facts";
import { safeName } from "@/lib/export/file-name";
import { cardBlocks, letterTexts } from "@/lib/export/letter-texts";
import { type Picture, renderDocument, renderLetter } from "@/lib/pdf/render";
import { unprintable } from "@/lib/pdf/unprintable";
import type { Reason, Result } from "@/lib/result";
import { factsFor } from "./case-facts";
import type { Folder } from "./folder";
import { writeEvidenceList } from "./write-evidence-list";

type Means = { pictures: Map<string, Picture>; today: string; folder: Folder };

/** What was filled in and may be wrong; that something is left empty, its letter shows. */
const doubted = [
  "addressee",
  "reviewer",
  "no-petitions",
  "merchant-differs",
  "name-differs",
  "known-to-company",
  "costs-unsaid",
  "several-defendants",
  "stopped",
  "untold",
  "share",
  "evidence",
  "defendant-unnamed",
  "solatium",
  "costs",
  "court-ground",
  "debt",
  "others-left-out",
  "payee",
  "name-hidden",
  "review-term",
  "review-open",
  "unreported",
  "reported-name",
  "vertical",
  "not-enclosed",
  "words-differ",
  "nothing-filed",
  "days-differ",
  "may-have-agreed",
];

/** Writes what one channel gets, and says what was written or why nothing was. */
export async function writeLetter(channel: Channel, file: CaseFile, means: Means) {
  const facts = factsFor(channel.id, file, means.today);
  const drafted = draft(channel, facts);
  if (drafted.kind !== "ok") return { state: drafted.kind, name: channel.name, ...said(drafted) };
  const { letter } = drafted.value;
  const { folder } = means;
  const paper = await renderLetter(letter, means.pictures);
  folder.write(safeName(`${letter.name}.pdf`), paper.bytes);
  for (const { name, text } of letterTexts(letter)) folder.write(name, text);
  if (letter.cards.length) {
    const cards = { title: `${channel.name}填表卡片`, on: means.today, blocks: cardBlocks(letter.cards) };
    folder.write("填表卡片.pdf", (await renderDocument(cards)).bytes);
  }
  const listed = { ...facts, evidence: evidenceFor(channel, facts) };
  if (goesWithList(channel)) await writeEvidenceList(listed, paper.figurePages, folder, letter.copies);
  const gaps = await unprintable(letter);
  const { why, unverified } = channel.authority(facts);
  const warnings = warningsOf(channel, facts);
  return {
    state: "written",
    name: channel.name,
    letter: letter.name,
    to: letter.to,
    why,
    ...(unverified && { unverified }),
    ...(gaps && { gaps }),
    ...(warnings.length > 0 && { warnings: warnings.map(({ text, next }) => ({ text, next })) }),
    files: folder.files,
  };
}

/** What a page says before the letter: what may be wrong in it, and why this office may well not take it. */
function warningsOf(channel: Channel, facts: Facts): Reason[] {
  const needs = needsOf(channel, facts).filter(({ code, required }) => !required && doubted.includes(code));
  const unlikely = channel.unlikely(facts);
  const consent = channel.asks.some(({ field }) => field === "neverAgreed") ? consentNeed(facts) : [];
  return [...(unlikely ? [unlikely] : []), ...needs, ...consent];
}

function said(refusal: Exclude<Result<unknown>, { kind: "ok" }>) {
  return refusal.kind === "refused" ? { reasons: refusal.reasons } : { fields: refusal.fields };
}
