import type { Block } from "@/lib/letters/letter";
import { canDraw, prepareFonts } from "./fonts/chain";
import { mapText } from "./text/block-text";
import { cleanText } from "./text/clean";
import { closeUp } from "./text/half";

/** Stands for a character no font has: 〓, as printers did. */
const LACKING = "〓";

/** The blocks in characters that can be drawn, with the fonts opened that draw them. */
export async function printable(blocks: Block[]): Promise<Block[]> {
  const texts: string[] = [];
  const ready = mapBlocks(blocks, (text) => {
    texts.push(text);
    return text;
  });
  const characters = charactersIn(texts);
  await prepareFonts(characters.map(codeOf));
  const lacking = new Set(characters.filter((character) => !canDraw(codeOf(character))));
  if (lacking.size === 0) return ready;
  return mapBlocks(blocks, (text) => [...text].map((it) => (lacking.has(it) ? LACKING : it)).join(""));
}

/** Every text cleaned, then changed, then closed up. */
function mapBlocks(blocks: Block[], change: (text: string) => string): Block[] {
  return blocks.map((block) => mapText(block, (text) => closeUp(change(cleanText(text)))));
}

/** The characters no font has, each once: the letter is not issued with them. */
export function missingCharacters(texts: string[]): string[] {
  return charactersIn(texts.map(cleanText)).filter((character) => !canDraw(codeOf(character)));
}

function charactersIn(texts: string[]): string[] {
  const characters = new Set(texts.join(""));
  characters.delete("\n");
  return [...characters];
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
