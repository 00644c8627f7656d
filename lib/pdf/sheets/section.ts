import type { Steps } from "@/lib/calls/in-steps";
import type { Block } from "@/lib/letters/letter";
import { textOf } from "../text/block-text";
import { chart } from "./chart";
import { bringText, closing, signature } from "./closing";
import { type Figure, figures, type Picture } from "./figures";
import { attachments, items, pairs } from "./hanging";
import type { Look } from "./look";
import { append, type Piece } from "./piece";
import { centred, prose } from "./prose";
import { goesOn } from "./said";
import { whole } from "./slices";
import { table } from "./table";

/** Blocks that share a kind of page. firstFigure: the number of its first figure. */
export type Section = { blocks: Block[]; look: Look; firstFigure: number };

/** The blocks as strips of paper, in order. */
export function* piecesOf(section: Section, pictures: Map<string, Picture>): Steps<Piece[]> {
  const pieces: Piece[] = [];
  let number = section.firstFigure;
  let row: Figure[] = [];
  let after: Block["kind"] | null = null;
  let heads: Piece[] = [];
  for (const block of section.blocks) {
    if (block.kind === "figure") {
      row.push({ ...block, number, picture: pictures.get(block.evidenceId) ?? null, part: whole });
      number++;
      continue;
    }
    append(pieces, yield* figures(row, section.look));
    row = [];
    if (block.kind === "closing" || block.kind === "signature") bringText(pieces);
    if (block.kind === "table" && after === "paragraph") keepLast(pieces);
    const added = yield* blockPieces(block, section.look);
    if (block.kind === "annex") heads = yield* prose(goesOn(block.title), section.look, { voice: "heading" });
    if (block.kind === "chart") underHead(added, heads);
    if (added[0]) added[0].space = Math.max(added[0].space, spaceAfter(after, block, section.look));
    append(pieces, added);
    after = block.kind;
    yield;
  }
  append(pieces, yield* figures(row, section.look));
  return pieces;
}

function* blockPieces(block: Exclude<Block, { kind: "figure" }>, look: Look): Steps<Piece[]> {
  switch (block.kind) {
    case "title":
      return yield* centred(block.text, look);
    case "salutation":
      return yield* prose(block.text, look, { space: look.leading });
    case "heading":
      return heading(
        yield* prose(block.text, look, { voice: "heading", indent: 2, space: look.headingSpace }),
      );
    case "paragraph":
      return yield* paragraph(textOf(block.runs), look);
    case "items":
      return yield* items(block.items, look);
    case "pairs":
      return yield* pairs(block.rows, look);
    case "table":
      return yield* table(block, look);
    case "chart":
      return chart(block, look);
    case "closing":
      return yield* closing(block, look);
    case "signature":
      return yield* signature(block, look);
    case "attachments":
      return yield* attachments(block, look);
    case "annex":
      return annex(yield* prose(block.title, look, { voice: "heading", space: look.leading }));
  }
}

function annex(title: Piece[]): Piece[] {
  if (title[0]) title[0].opens = true;
  return heading(title);
}

/** Under a table there is some air; under a title that nobody is addressed below, a line. */
function spaceAfter(before: Block["kind"] | null, block: Block, look: Look): number {
  if (before === "table") return look.leading / 2;
  return before === "title" && block.kind === "paragraph" ? look.leading : 0;
}

/** A chart that opens a page says there what it belongs to; a title of several lines is not said again. */
function underHead([first]: Piece[], [head, ...more]: Piece[]): void {
  if (first && head && more.length === 0) first.head = head;
}

/** What introduces a table stays with it. */
function keepLast(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last) last.keep = true;
}

/** What announces a list stays with it. */
function* paragraph(text: string, look: Look): Steps<Piece[]> {
  const pieces = yield* prose(text, look, { indent: 2 });
  if (text.endsWith("：")) keepLast(pieces);
  return pieces;
}

/** No heading stands alone at the foot of a page. */
function heading(pieces: Piece[]): Piece[] {
  for (const piece of pieces) piece.keep = true;
  return pieces;
}
