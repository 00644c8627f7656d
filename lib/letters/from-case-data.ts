import type { Block, Letter } from "./letter";

/** What is said of a letter that came by a case file, in place of what is said of one that was written here. */
export const letterFromCaseData = "这封信来自案件数据，内容没有经本机核对";

/** From where a date comes that no clock of ours has seen: printed and shown with it wherever it could be taken for ours. */
export const fromCaseData = "来自案件数据";

/** The same behind a word that only case data says; "" behind one of our own. */
export function toldMark(isTold = false): string {
  return isTold ? `（${fromCaseData}）` : "";
}

/** 你记下的提交记录; 案件数据里的提交记录. What a claim rests on. */
export function sourceOf(what: string, isTold = false, own = "你记下的"): string {
  return `${isTold ? "案件数据里的" : own}${what}`;
}

const whatItIs = "“案件数据”指提交人自己读入的以往记录，不是本机当时记下的，也不是办案机关的数据。";

/** Under what is printed, once, where any of it names case data: the words alone sound like those of the police. */
export function caseDataNote(printed: unknown): string[] {
  return JSON.stringify(printed).includes("案件数据") ? [whatItIs] : [];
}

/** The same as a paragraph of a paper, before who signs it. */
export function withCaseDataNote(blocks: Block[]): Block[] {
  return beforeTheEnd(blocks, caseDataNote(blocks));
}

/** Paragraphs before a paper's closing, or who signs it where there is none. */
export function beforeTheEnd(blocks: Block[], texts: string[]): Block[] {
  const notes = texts.map((text): Block => ({ kind: "paragraph", runs: [{ text }] }));
  const at = blocks.findIndex(({ kind }) => kind === "closing" || kind === "signature");
  return at < 0 ? [...blocks, ...notes] : [...blocks.slice(0, at), ...notes, ...blocks.slice(at)];
}

type Issued = { draft: { letter: Letter }; caseDataAt: string | null };

/** The letter as it is printed and written out: what came by a case file says so at its top, what was issued here is as it was. */
export function asPrinted({ draft: { letter }, caseDataAt }: Issued): Letter {
  if (caseDataAt === null) return letter;
  const isTitled = letter.blocks[0]?.kind === "title";
  const [title, others] = isTitled
    ? [letter.blocks.slice(0, 1), letter.blocks.slice(1)]
    : [[], letter.blocks];
  const note: Block = { kind: "paragraph", runs: [{ text: `${letterFromCaseData}。${whatItIs}` }] };
  return {
    ...letter,
    blocks: [...title, note, ...others],
    texts: letter.texts.map((one) => ({ ...one, text: `（${letterFromCaseData}）\n${one.text}` })),
    cards: letter.cards.map((one) => ({ ...one, title: `${one.title}（${letterFromCaseData}）` })),
  };
}
