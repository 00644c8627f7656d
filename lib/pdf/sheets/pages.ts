import type { Piece } from "./piece";

/** A piece with its place: points from the top of the text area, and the height it got. */
export type Placed = { piece: Piece; down: number; height: number };
export type Page = Placed[];

/** A group too tall for any page at least does not begin at the foot of one. */
const LATE = 0.75;

/** Fills pages from the top. share: 0…1 of what the pieces may give. */
export function paginate(pieces: Piece[], room: number, share = 0): Page[] {
  const filler = new PageFiller(room, share);
  for (const group of groupsOf(pieces)) filler.addGroup(group);
  return filler.pages;
}

class PageFiller {
  pages: Page[] = [];
  private page: Page = [];
  private down = 0;

  constructor(
    private room: number,
    private share: number,
  ) {}

  /** Keeps the pieces of a group on one page, unless no page could hold them. */
  addGroup(group: Piece[]): void {
    const height = group.reduce((sum, piece) => sum + piece.space + this.heightOf(piece), 0);
    const repeated = group[0]?.head ? this.heightOf(group[0].head) : 0;
    const late = this.down > this.room * LATE;
    if (this.down + height > this.room && (late || height + repeated <= this.room)) this.turn();
    for (const piece of group) this.add(piece);
  }

  private add(piece: Piece): void {
    const height = this.heightOf(piece);
    const space = this.page.length > 0 ? piece.space : 0;
    if (this.page.length > 0 && this.down + space + height > this.room + 0.01) this.turn();
    else this.down += space;
    if (this.page.length === 0) this.open(piece);
    this.place(piece, height);
  }

  private open(piece: Piece): void {
    this.pages.push(this.page);
    if (piece.head) this.place(piece.head, this.heightOf(piece.head));
  }

  private place(piece: Piece, height: number): void {
    this.page.push({ piece, down: this.down, height });
    this.down += height;
  }

  private turn(): void {
    this.page = [];
    this.down = 0;
  }

  private heightOf(piece: Piece): number {
    return piece.height - piece.give * this.share;
  }
}

function groupsOf(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let group: Piece[] = [];
  for (const piece of pieces) {
    group.push(piece);
    if (piece.keep) continue;
    groups.push(group);
    group = [];
  }
  return group.length > 0 ? [...groups, group] : groups;
}
