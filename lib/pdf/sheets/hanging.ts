import { eachInSteps, mapInSteps, type Steps } from "@/lib/calls/in-steps";
import type { Block, Run } from "@/lib/letters/letter";
import { measureOf } from "../fonts/chain";
import { textOf } from "../text/block-text";
import { widthInEm } from "../text/compose";
import type { Look } from "./look";
import type { Piece } from "./piece";
import { prose } from "./prose";

/** Em between a name and its value. */
const GAP = 1;
/** A name column takes no more of the line than this. */
const WIDEST_NAME = 0.4;

/** 1. 2. 3.: set like paragraphs, as Chinese letters do. */
export function* items(list: Run[][], look: Look): Steps<Piece[]> {
  const each = (runs: Run[], index: number) => prose(`${index + 1}. ${textOf(runs)}`, look, { indent: 2 });
  return (yield* eachInSteps(list, each)).flat();
}

type Pair = { name: string; value: Run[] };

/** Names in one column, values in another, no lines. */
export function* pairs(rows: Pair[], look: Look): Steps<Piece[]> {
  const measure = measureOf("text");
  const widths = yield* mapInSteps(rows, (row) => widthInEm(row.name, measure));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const column = Math.min(widest, (look.width / look.size) * WIDEST_NAME) + GAP;
  const each = (row: Pair) => labelled(row.name, textOf(row.value), look, column);
  return together((yield* eachInSteps(rows, each)).flat(), look);
}

/** What is short enough stands on one page, as a card is read; of more, no page begins or ends with only one. */
function together(pieces: Piece[], look: Look): Piece[] {
  const card = pieces.length <= look.card;
  for (const [index, piece] of pieces.slice(0, -1).entries()) {
    piece.keep ||= card || index === 0 || index === pieces.length - 2;
  }
  return pieces;
}

/** 附件：1. … with the numbers under one another; a single one has no number. */
export function* attachments(
  { items: list, label = "附件" }: Extract<Block, { kind: "attachments" }>,
  look: Look,
): Steps<Piece[]> {
  const numbered = list.length > 1 ? list.map((item, index) => `${index + 1}. ${item}`) : list;
  const column = label.length + 1;
  const each = (item: string, index: number) => labelled(index === 0 ? `${label}：` : "", item, look, column);
  const pieces = (yield* eachInSteps(numbered, each)).flat();
  if (pieces[0]) pieces[0].space = look.leading / 2;
  return pieces;
}

/** A label two characters in, its text beside it. column: em from the label's start to the text. */
function* labelled(label: string, text: string, look: Look, column: number): Steps<Piece[]> {
  const names = yield* prose(
    label,
    { ...look, width: (column - GAP / 2 + 2) * look.size },
    { inset: 2 * look.size },
  );
  const values = yield* prose(text, look, { inset: (2 + column) * look.size });
  return Array.from({ length: Math.max(names.length, values.length) }, (_, row) =>
    beside(names[row], values[row]),
  ).filter((piece) => piece !== undefined);
}

/** Two lines of two columns as one. */
function beside(left: Piece | undefined, right: Piece | undefined): Piece | undefined {
  if (!left || !right) return left ?? right;
  return {
    ...right,
    draw(sheet, top, height) {
      left.draw(sheet, top, height);
      right.draw(sheet, top, height);
    },
  };
}
