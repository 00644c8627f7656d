import type { Block } from "@/lib/letters/letter";

/** In words of others: 〓, as printers did. */
const IN_QUOTES = "〓";
/** In a name or a sentence of one's own: a gap on a line, for the pen. */
const GAP = "＿";

const notes = {
  [IN_QUOTES]: "注：“〓”为原文所有、字库未收的字，原样见证据。",
  [GAP]: "注：“＿”处为字库未收的字，由本人手写填写。",
};

/** Here everything is as it was received. */
const ofOthers: Block["kind"][] = ["table", "chart", "figure", "attachments"];

/** Characters that no font has, and how they stand on paper. */
export class Lacking {
  readonly #characters: ReadonlySet<string>;
  readonly #used = new Set<keyof typeof notes>();

  constructor(codePoints: number[]) {
    this.#characters = new Set(codePoints.map((code) => String.fromCodePoint(code)));
  }

  get isEmpty(): boolean {
    return this.#characters.size === 0;
  }

  /** Marks them in the texts of a block, to be called in their order: a quotation may go on from one run to the next. */
  marker({ kind }: Block): (text: string) => string {
    const isOfOthers = ofOthers.includes(kind);
    let depth = 0;
    return (text) =>
      [...text]
        .map((it) => {
          if (it === "“") depth++;
          if (it === "”") depth = Math.max(0, depth - 1);
          return this.#characters.has(it) ? this.#mark(isOfOthers || depth > 0) : it;
        })
        .join("");
  }

  #mark(isQuoted: boolean): string {
    const mark = isQuoted ? IN_QUOTES : GAP;
    this.#used.add(mark);
    return mark;
  }

  /** What each mark that was used means. */
  notes(): string[] {
    return [...this.#used].map((mark) => notes[mark]);
  }
}

/** With notes at the end of the letter, before its annexes. */
export function withNotes(blocks: Block[], texts: string[]): Block[] {
  const annex = blocks.findIndex(({ kind }) => kind === "annex");
  const end = annex < 0 ? blocks.length : annex;
  const paragraphs = texts.map((text): Block => ({ kind: "paragraph", runs: [{ text }] }));
  return [...blocks.slice(0, end), ...paragraphs, ...blocks.slice(end)];
}
