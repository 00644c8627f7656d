import type { Steps } from "@/lib/calls/in-steps";
import { type Page, paginate } from "./pages";
import type { Piece } from "./piece";

/** A last page with no more lines than this looks forgotten. */
const FORGOTTEN = 3;
/** Up to this many lines are worth moving up, by closing the lines a little. */
const WORTH_SAVING = 10;
const SHARES = [0.25, 0.5, 0.75, 1];

/** Pages of a section whose last page holds more than three lines: lines move up if they can, else others come down. */
export function* paginateToTheEnd(pieces: Piece[], room: number): Steps<Page[]> {
  const pages = yield* paginate(holdTheEnd(pieces), room);
  const last = pages.at(-1);
  if (pages.length < 2 || !last || linesOn(last) > WORTH_SAVING) return pages;
  for (const share of SHARES) {
    const tighter = yield* paginate(pieces, room, share);
    if (tighter.length < pages.length) return tighter;
  }
  return pages;
}

/** Ties the last pieces together until they are more than three lines. */
function holdTheEnd(pieces: Piece[]): Piece[] {
  let lines = pieces.at(-1)?.lines ?? 0;
  for (let i = pieces.length - 2; i >= 0 && lines <= FORGOTTEN; i--) {
    const piece = pieces[i];
    if (!piece) break;
    piece.keep = true;
    lines += piece.lines;
  }
  return pieces;
}

function linesOn(page: Page): number {
  return page.reduce((sum, placed) => sum + placed.piece.lines, 0);
}
