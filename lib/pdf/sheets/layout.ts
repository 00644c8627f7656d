import { atOnce, eachInSteps, mapInSteps, type Steps } from "@/lib/calls/in-steps";
import type { Block } from "@/lib/letters/letter";
import { measureOf } from "../fonts/chain";
import { widthInEm } from "../text/compose";
import { paginateToTheEnd } from "./ending";
import type { Picture } from "./figures";
import { FOOT, type Look, letterLook, listLook, PAPER } from "./look";
import type { Page } from "./pages";
import { piecesOf, type Section } from "./section";
import { blankSheet, type Sheet } from "./sheet";

export type Kind = "letter" | "list";

const FOOT_SIZE = 10.5;

/** The whole document as sheets with their page numbers. */
export function* layOutInSteps(blocks: Block[], kind: Kind, pictures: Map<string, Picture>): Steps<Sheet[]> {
  const sections = yield* eachInSteps(sectionsOf(blocks, kind), (one) => sheetsOf(one, pictures));
  const sheets = sections.flat();
  const drawn = sheets.length > 0 ? sheets : [drawPage([], letterLook)];
  for (const [index, sheet] of drawn.entries()) drawFoot(sheet, index + 1, drawn.length);
  return drawn;
}

/** The same at once. */
export function layOut(blocks: Block[], kind: Kind, pictures: Map<string, Picture>): Sheet[] {
  return atOnce(layOutInSteps(blocks, kind, pictures));
}

function* sheetsOf(section: Section, pictures: Map<string, Picture>): Steps<Sheet[]> {
  const pages = yield* paginateToTheEnd(yield* piecesOf(section, pictures), section.look.height);
  return yield* mapInSteps(pages, (page) => drawPage(page, section.look), 1);
}

/** The letter itself, then its annexes one after another on pages of their own. */
function sectionsOf(blocks: Block[], kind: Kind): Section[] {
  const annex = blocks.findIndex((block) => block.kind === "annex");
  const end = annex < 0 ? blocks.length : annex;
  const [own, annexes] = [blocks.slice(0, end), blocks.slice(end)];
  const figures = own.filter((block) => block.kind === "figure").length;
  return [
    { blocks: own, look: kind === "letter" ? letterLook : listLook, firstFigure: 1 },
    { blocks: annexes, look: listLook, firstFigure: figures + 1 },
  ].filter((section) => section.blocks.length > 0);
}

function drawPage(page: Page, look: Look): Sheet {
  const sheet = blankSheet();
  const top = PAPER.height - look.top;
  for (const { piece, down, height } of page) piece.draw(sheet, top - down, height);
  return sheet;
}

function drawFoot(sheet: Sheet, page: number, pages: number): void {
  const text = `第 ${page} 页 共 ${pages} 页`;
  const width = widthInEm(text, measureOf("text")) * FOOT_SIZE;
  const x = (PAPER.width - width) / 2;
  sheet.texts.push({ voice: "text", size: FOOT_SIZE, x, y: FOOT, spread: 0, text });
}
