import type { Block, Run } from "./letter";

/** Rows of a table that a screen shows; of the others it says how many there are. */
export const rowsOnScreen = 50;

/** What a screen shows of one letter, several times what most letters are. Pieces: blocks, stretches of text, cells. */
const SCREEN = { pieces: 5_000, characters: 200_000 };

/** As much of a letter as a screen shows, in its order; isWhole: that is all of it. */
export function firstPart(blocks: Block[]): { blocks: Block[]; isWhole: boolean } {
  const screen = new Screen();
  const shown = screen.list(blocks, (block) => partOf(block, screen));
  return { blocks: shown, isWhole: screen.isWhole };
}

/** Takes what there is still room for. */
class Screen {
  isWhole = true;
  private left = { ...SCREEN };

  list<T, U>(all: T[], one: (item: T) => U): U[] {
    const shown: U[] = [];
    for (const item of all) {
      if (!this.takes(1)) break;
      shown.push(one(item));
    }
    return shown;
  }

  takes(pieces: number): boolean {
    this.left.pieces -= pieces;
    const has = this.left.pieces >= 0 && this.left.characters > 0;
    this.isWhole &&= has;
    return has;
  }

  text(text: string): string {
    const shown = text.slice(0, this.left.characters);
    this.isWhole &&= shown === text;
    this.left.characters -= shown.length;
    return shown;
  }
}

function partOf(block: Block, screen: Screen): Block {
  const text = (whole: string) => screen.text(whole);
  const runs = (whole: Run[]) => screen.list(whole, (run) => ({ ...run, text: text(run.text) }));
  switch (block.kind) {
    case "title":
    case "salutation":
    case "heading":
      return { ...block, text: text(block.text) };
    case "paragraph":
      return { ...block, runs: runs(block.runs) };
    case "items":
      return { ...block, items: screen.list(block.items, runs) };
    case "pairs": {
      const rows = screen.list(block.rows, ({ name, value }) => ({ name: text(name), value: runs(value) }));
      return { ...block, rows };
    }
    case "table":
      return tablePart(block, screen);
    case "attachments":
      return { ...block, items: screen.list(block.items, text) };
    case "annex":
      return { ...block, title: text(block.title) };
    case "figure":
      return { ...block, caption: text(block.caption) };
    case "chart":
      return screen.takes(numbersIn(block)) ? block : { kind: "paragraph", runs: [] };
    case "closing":
    case "signature":
      return block;
  }
}

/** Rows that no screen shows stay behind the others, to be counted. */
function tablePart(table: Extract<Block, { kind: "table" }>, screen: Screen): Block {
  const cells = (row: string[]) => screen.list(row, (cell) => screen.text(cell));
  const head = cells(table.head);
  const first = screen.list(table.rows.slice(0, rowsOnScreen), cells);
  const rest = table.rows.slice(first.length);
  return {
    ...table,
    caption: screen.text(table.caption),
    head,
    widths: table.widths.slice(0, head.length),
    rows: [...first, ...(first.length < rowsOnScreen ? [] : rest)],
  };
}

function numbersIn({ chart }: Extract<Block, { kind: "chart" }>): number {
  if (chart.form === "rows") return chart.rows.reduce((sum, { bars }) => sum + bars.length + 1, 0);
  return chart.counts.length;
}
