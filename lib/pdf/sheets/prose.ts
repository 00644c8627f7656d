import { mapInSteps, type Steps } from "@/lib/calls/in-steps";
import { measureOf, type Voice } from "../fonts/chain";
import { composeInSteps, inkWidth, type Line, widthInEm } from "../text/compose";
import { stretchOf } from "../text/justify";
import { balance } from "../text/title";
import type { Look } from "./look";
import { type Piece, piece } from "./piece";

/** How a stretch of prose is set. inset: points by which the whole stands in from the left; indent: em of the first line. */
export type Setting = { voice?: Voice; indent?: number; inset?: number; space?: number };

/** Where letters stand in a line's height: Chinese type is centred in its leading. */
export function baseline(top: number, height: number, size: number): number {
  return top - height / 2 - size * 0.37;
}

/** Lines from margin to margin, of which no page begins or ends with only one. */
export function* prose(text: string, look: Look, setting: Setting = {}): Steps<Piece[]> {
  const { voice = "text", indent = 0, inset = 0, space = 0 } = setting;
  const width = (look.width - inset) / look.size;
  const lines = yield* composeInSteps(text, { width, indent, measure: measureOf(voice) });
  const pieces = yield* mapInSteps(lines, (line) => proseLine(line, look, voice, inset));
  if (pieces[0]) pieces[0].space = space;
  return withoutLoneLines(pieces);
}

/** Characters up to which a title is looked at for the lines it is best broken into. */
const LONGEST_TITLE = 1_000;

/** The words in the middle of the page, over as few lines as hold them. */
export function* centred(text: string, look: Look, space = 0): Steps<Piece[]> {
  if (text.length > LONGEST_TITLE) return yield* prose(text, look);
  const { size, leading } = look.title;
  const measure = measureOf("title");
  return balance(text, look.width / size, measure).map((line, index) => {
    const x = look.left + (look.width - widthInEm(line, measure) * size) / 2;
    return piece(
      leading,
      (sheet, top, height) => {
        sheet.texts.push({ voice: "title", size, x, y: baseline(top, height, size), spread: 0, text: line });
      },
      { keep: true, space: index === 0 ? space : 0 },
    );
  });
}

/** One line that ends `room` points before the right margin, nearer if it is long. */
export function* flushRight(text: string, look: Look, room: number): Steps<Piece[]> {
  const width = inkWidth(text, measureOf("text")) * look.size;
  if (width > look.width) return yield* prose(text, look);
  const x = Math.max(look.left, look.left + look.width - room - width);
  const line = piece(
    look.leading,
    (sheet, top, height) => {
      const y = baseline(top, height, look.size);
      sheet.texts.push({ voice: "text", size: look.size, x, y, spread: 0, text });
    },
    { give: look.give },
  );
  return [line];
}

function proseLine(line: Line, look: Look, voice: Voice, inset: number): Piece {
  const { size } = look;
  const x = look.left + inset + line.indent * size;
  const { spread, widen } = stretchOf(line, (look.width - inset) / size);
  return piece(
    look.leading,
    (sheet, top, height) => {
      if (line.text)
        sheet.texts.push({
          voice,
          size,
          x,
          y: baseline(top, height, size),
          spread: spread * size,
          widen,
          text: line.text,
        });
    },
    { give: look.give },
  );
}

function withoutLoneLines(pieces: Piece[]): Piece[] {
  const first = pieces[0];
  const lastButOne = pieces.at(-2);
  if (first && lastButOne) {
    first.keep = true;
    lastButOne.keep = true;
  }
  return pieces;
}
