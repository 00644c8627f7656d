import type { Steps } from "@/lib/calls/in-steps";
import type { Block } from "@/lib/letters/letter";
import { breathing } from "@/lib/turns/breathe";
import { canDraw, isKnown, prepareFonts } from "./fonts/chain";
import { mapText } from "./text/block-text";
import { cleanText } from "./text/clean";
import { closeUp } from "./text/half";

/** Stands for a character no font has: 〓, as printers did. */
const LACKING = "〓";
const LINE_END = 10;

/** The blocks in characters that can be drawn, with the fonts opened that draw them. */
export async function printable(blocks: Block[]): Promise<Block[]> {
  const unknown = new Set<number>();
  const ready = await breathing(
    mapBlocks(blocks, (text) => {
      addUnknown(text, unknown);
      return text;
    }),
  );
  await prepareFonts(unknown);
  const lacking = new Set(
    [...unknown].filter((code) => !canDraw(code)).map((code) => String.fromCodePoint(code)),
  );
  if (lacking.size === 0) return ready;
  return breathing(
    mapBlocks(blocks, (text) => [...text].map((it) => (lacking.has(it) ? LACKING : it)).join("")),
  );
}

/** What may hold several lines; everywhere else a line end, as in a name that was pasted, is a blank. */
const ofLines: Block["kind"][] = ["paragraph", "items", "pairs", "table"];

/** Every text cleaned, then changed, then closed up. */
function* mapBlocks(blocks: Block[], change: (text: string) => string): Steps<Block[]> {
  const mapped: Block[] = [];
  for (const block of blocks) {
    const held = (text: string) => (ofLines.includes(block.kind) ? text : text.replaceAll("\n", " "));
    mapped.push(yield* mapText(block, (text) => closeUp(change(held(cleanText(text))))));
    yield;
  }
  return mapped;
}

/** The characters no font has, each once: the letter is not issued with them. */
export function missingCharacters(texts: string[]): string[] {
  const unknown = new Set<number>();
  for (const text of texts) addUnknown(cleanText(text), unknown);
  return [...unknown].filter((code) => !canDraw(code)).map((code) => String.fromCodePoint(code));
}

/** Adds the code points for which no face is open yet. */
function addUnknown(text: string, unknown: Set<number>): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    if (code !== LINE_END && !isKnown(code)) unknown.add(code);
  }
}
