import type { Block } from "@/lib/letters/letter";
import { canDraw, prepareFonts } from "./fonts/chain";
import { mapText, textsOf } from "./text/block-text";
import { cleanText } from "./text/clean";
import { closeUp } from "./text/half";

/** Stands for a character no font has: 〓, as printers did. */
const LACKING = "〓";

/** The blocks in characters that can be drawn, with the fonts opened that draw them. */
export async function printable(blocks: Block[]): Promise<Block[]> {
  const clean = blocks.map((block) => mapText(block, cleanText));
  const texts = clean.flatMap(textsOf);
  await prepareFonts(
    new Set(texts.flatMap((text) => [...text].map((character) => character.codePointAt(0) ?? 0))),
  );
  const lacking = new Set(missingCharacters(texts));
  const fill = (text: string) => [...text].map((it) => (lacking.has(it) ? LACKING : it)).join("");
  const drawable = lacking.size === 0 ? clean : clean.map((block) => mapText(block, fill));
  return drawable.map((block) => mapText(block, closeUp));
}

/** The characters no font has, each once: the letter is not issued with them. */
export function missingCharacters(texts: string[]): string[] {
  const characters = new Set(texts.flatMap((text) => [...cleanText(text)]));
  characters.delete("\n");
  return [...characters].filter((character) => !canDraw(character.codePointAt(0) ?? 0));
}
