import type { Block, Letter } from "@/lib/letters/letter";
import { breathing } from "@/lib/turns/breathe";
import { cutFontsInSteps } from "./file/fonts";
import { writePdf } from "./file/write";
import { printable } from "./printable";
import type { Picture } from "./sheets/figures";
import { type Kind, layOutInSteps } from "./sheets/layout";
import { saidInSteps } from "./sheets/said";
import type { Sheet } from "./sheets/sheet";
import { cleanText } from "./text/clean";

export type { Picture } from "./sheets/figures";

/** on: yyyy-mm-dd. The title is printed too when no block prints one. */
export type PaperDocument = { title: string; on: string; blocks: Block[] };

/** figurePages: evidence id → the page its picture begins on, counted from 1; none for what could not be printed. */
export type Rendered = { bytes: Uint8Array; pages: number; figurePages: Record<string, number> };

/** A letter, with its annexes, as PDF. The same letter gives the same bytes. */
export function renderLetter(letter: Letter, pictures: Map<string, Picture> = new Map()): Promise<Rendered> {
  return render(letter, "letter", pictures);
}

/** A list or any other paper that is no letter, in smaller type. */
export function renderDocument(
  doc: PaperDocument,
  pictures: Map<string, Picture> = new Map(),
): Promise<Rendered> {
  return render(withTitle(doc), "list", pictures);
}

/** How many pages renderLetter would print, without printing them. */
export async function countPages(
  letter: Letter,
  pictures: Map<string, Picture> = new Map(),
): Promise<number> {
  return (await breathing(layOutInSteps(await printable(letter.blocks), "letter", pictures))).length;
}

async function render(doc: PaperDocument, kind: Kind, pictures: Map<string, Picture>): Promise<Rendered> {
  const blocks = await printable(doc.blocks);
  const said = await breathing(saidInSteps(blocks));
  const fonts = await breathing(cutFontsInSteps(said)); // their packing, by other threads, runs beside the layout
  const sheets = await breathing(layOutInSteps(blocks, kind, pictures));
  const bytes = await writePdf(sheets, { title: cleanText(doc.title), on: doc.on }, fonts, pictures);
  return { bytes, pages: sheets.length, figurePages: figurePages(sheets) };
}

function withTitle(doc: PaperDocument): PaperDocument {
  if (doc.blocks.some((block) => block.kind === "title")) return doc;
  return { ...doc, blocks: [{ kind: "title", text: doc.title }, ...doc.blocks] };
}

function figurePages(sheets: Sheet[]): Record<string, number> {
  const pages: Record<string, number> = {};
  for (const [index, sheet] of sheets.entries()) {
    for (const id of sheet.figures) pages[id] ??= index + 1;
  }
  return pages;
}
