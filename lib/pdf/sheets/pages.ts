import type { Steps } from "@/lib/calls/in-steps";
import type { Piece } from "./piece";

/** A piece with its place: points from the top of the text area, and the height it got. */
export type Placed = { piece: Piece; down: number; height: number };
export type Page = Placed[];

/** A group too tall for any page at least does not begin at the foot of one. */
const LATE = 0.75;
/** Rounding must not turn a full page. */
const HAIR = 0.01;

/** Fills pages from the top. share: 0…1 of what the pieces may give. */
export function* paginate(pieces: Piece[], room: number, share = 0): Steps<Page[]> {
  const filler = new PageFiller(room, share);
  for (const part of partsOf(pieces)) {
    if (part[0]?.opens) filler.makeRoom(part);
    for (const group of groupsOf(part)) {
      filler.addGroup(group);
      yield;
    }
  }
  filler.turn();
  return filler.pages;
}

class PageFiller {
  pages: Page[] = [];
  private page: { piece: Piece; space: number }[] = [];
  /** Height of the page in hand while its pictures are as large as they may be, and what they can shrink by. */
  private down = 0;
  private shrink = 0;

  constructor(
    private room: number,
    private share: number,
  ) {}

  /** A part that one page holds does not begin on a page that does not hold the rest of it. */
  makeRoom(part: Piece[]): void {
    const height = sum(part, (piece) => piece.space + this.heightOf(piece));
    const shrink = sum(part, (piece) => piece.shrink);
    const fitsOne = height - (part[0]?.space ?? 0) - shrink <= this.room + HAIR;
    if (fitsOne && !this.holds(height, shrink)) this.turn();
  }

  /** Keeps the pieces of a group on one page, unless no page could hold them. */
  addGroup(group: Piece[]): void {
    const height = sum(group, (piece) => piece.space + this.heightOf(piece));
    const shrink = sum(group, (piece) => piece.shrink);
    const repeated = group[0]?.head ? this.heightOf(group[0].head) : 0;
    const late = this.down > this.room * LATE;
    const fitsOne = height + repeated - shrink <= this.room;
    if (!this.holds(height, shrink) && (late || fitsOne)) this.turn();
    for (const piece of group) this.add(piece);
  }

  /** Ends the page in hand; if it is too full, its pictures shrink alike. */
  turn(): void {
    const over = Math.max(0, this.down - this.room);
    const smaller = over > 0 && this.shrink > 0 ? Math.min(1, over / this.shrink) : 0;
    if (this.page.length > 0) this.pages.push(this.placed(smaller));
    this.page = [];
    this.down = 0;
    this.shrink = 0;
  }

  private add(piece: Piece): void {
    if (this.page.length > 0 && !this.holds(piece.space + this.heightOf(piece), piece.shrink)) this.turn();
    const opens = this.page.length === 0;
    if (opens && piece.head) this.put(piece.head, 0);
    this.put(piece, opens ? 0 : piece.space);
  }

  private put(piece: Piece, space: number): void {
    this.page.push({ piece, space });
    this.down += space + this.heightOf(piece);
    this.shrink += piece.shrink;
  }

  private holds(height: number, shrink: number): boolean {
    return this.down + height - this.shrink - shrink <= this.room + HAIR;
  }

  private placed(smaller: number): Page {
    let down = 0;
    return this.page.map(({ piece, space }) => {
      const height = this.heightOf(piece) - piece.shrink * smaller;
      const placed = { piece, down: down + space, height };
      down += space + height;
      return placed;
    });
  }

  private heightOf(piece: Piece): number {
    return piece.height - piece.give * this.share;
  }
}

function sum(pieces: Piece[], measure: (piece: Piece) => number): number {
  return pieces.reduce((total, piece) => total + measure(piece), 0);
}

/** The stretches from one piece that opens a part to the next; what is kept with the piece before it opens none. */
function* partsOf(pieces: Piece[]): Iterable<Piece[]> {
  let from = 0;
  for (let at = 1; at <= pieces.length; at++) {
    if (at < pieces.length && (!pieces[at]?.opens || pieces[at - 1]?.keep)) continue;
    yield pieces.slice(from, at);
    from = at;
  }
}

function* groupsOf(pieces: Piece[]): Iterable<Piece[]> {
  let group: Piece[] = [];
  for (const piece of pieces) {
    group.push(piece);
    if (piece.keep) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
