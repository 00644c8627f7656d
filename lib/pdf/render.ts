import type { Block, Letter } from "@/lib/letters/letter";
import { writePdf } from "./file/write";
import { canDraw, prepareFonts } from "./fonts/chain";
import type { Picture } from "./sheets/figures";
import { type Kind, layOut } from "./sheets/layout";
import type { Sheet } from "./sheets/sheet";
import { mapText, textsOf } from "./text/block-text";
import { cleanText } from "./text/clean";
import { closeUp } from "./text/half";

export type { Picture } from "./sheets/figures";

/** on: yyyy-mm-dd. The title is printed too when no block prints one. */
export type PaperDocument = { title: string; on: string; blocks: Block[] };

/** figurePages: evidence id → the page its annex is on, counted from 1. */
export type Rendered = { bytes: Uint8Array; pages: number; figurePages: Record<string, number> };

/** Stands for a character no font has: 〓, as printers did. */
const LACKING = "〓";

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
  return layOut(await printable(letter.blocks), "letter", pictures).length;
}

/** The characters no font has, each once: the letter is not issued with them. */
export function missingCharacters(texts: string[]): string[] {
  const characters = new Set(texts.flatMap((text) => [...cleanText(text)]));
  characters.delete("\n");
  return [...characters].filter((character) => !canDraw(character.codePointAt(0) ?? 0));
}

async function render(doc: PaperDocument, kind: Kind, pictures: Map<string, Picture>): Promise<Rendered> {
  const sheets = layOut(await printable(doc.blocks), kind, pictures);
  const bytes = await writePdf(sheets, { title: cleanText(doc.title), on: doc.on }, pictures);
  return { bytes, pages: sheets.length, figurePages: figurePages(sheets) };
}

/** The blocks in characters that can be drawn, with the fonts opened that draw them. */
async function printable(blocks: Block[]): Promise<Block[]> {
  const clean = blocks.map((block) => mapText(block, cleanText));
  const texts = clean.flatMap(textsOf);
  await prepareFonts(
    new Set(texts.flatMap((text) => [...text].map((character) => character.codePointAt(0) ?? 0))),
  );
  const lacking = new Set(missingCharacters(texts));
  const fill = (text: string) => [...text].map((it) => (lacking.has(it) ? LACKING : it)).join("");
  const drawable = lacking.size === 0 ? clean : clean.map((block) => mapText(block, fill));
  return drawable.map((block) => mapText(block, closeUp));
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
