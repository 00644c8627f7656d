import type { Sheet } from "./sheet";

/** A strip of a page that is never cut: a line, a table row, a picture. Lengths in points. */
export type Piece = {
  height: number;
  /** Points of the height that may be given up to save a page. */
  give: number;
  /** Points of the height by which its picture may be drawn smaller to stand on the page in hand. */
  shrink: number;
  /** Empty room above it, dropped at the top of a page. */
  space: number;
  /** Lines of reading in it. */
  lines: number;
  /** Stands on the same page as the piece after it. */
  keep: boolean;
  /** Begins a part that stands on one page wherever one page holds it: an annex. */
  opens: boolean;
  /** What is drawn again above it when it opens a page: the head of its table. */
  head: Piece | null;
  /** top: y of its upper edge; height: what is left of it after giving and shrinking. */
  draw(sheet: Sheet, top: number, height: number): void;
};

export function piece(height: number, draw: Piece["draw"], more: Partial<Piece> = {}): Piece {
  return {
    height,
    give: 0,
    shrink: 0,
    space: 0,
    lines: 1,
    keep: false,
    opens: false,
    head: null,
    draw,
    ...more,
  };
}

/** Adds pieces at the end, as many as there may be. */
export function append(pieces: Piece[], more: Piece[]): void {
  for (const one of more) pieces.push(one);
}
