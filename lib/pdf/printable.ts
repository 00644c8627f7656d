import type { Steps } from "@/lib/calls/in-steps";
import type { Block } from "@/lib/letters/letter";
import { breathing } from "@/lib/turns/breathe";
import { canDraw, isKnown, prepareFonts } from "./fonts/chain";
import { Lacking, withNotes } from "./lacking";
import { mapText } from "./text/block-text";
import { cleanText } from "./text/clean";
import { closeUp } from "./text/half";

const LINE_END = 10;

/** The blocks in characters that can be drawn, with the fonts opened that draw them; what no font has is marked and noted. */
export async function printable(blocks: Block[]): Promise<Block[]> {
  const { ready, unknown } = await cleaned(blocks);
  await prepareFonts(unknown);
  const lacking = new Lacking(unknown.filter((code) => !canDraw(code)));
  if (lacking.isEmpty) return ready;
  const marked = await breathing(mapBlocks(blocks, (block) => lacking.marker(block)));
  return withNotes(marked, lacking.notes());
}

/** The characters of the blocks that no font has, each once. */
export async function missingCharacters(blocks: Block[]): Promise<string[]> {
  const { unknown } = await cleaned(blocks);
  return unknown.filter((code) => !canDraw(code)).map((code) => String.fromCodePoint(code));
}

/** ready: nothing in them that cannot be ink. unknown: the code points for which no face is open yet. */
async function cleaned(blocks: Block[]): Promise<{ ready: Block[]; unknown: number[] }> {
  const unknown = new Set<number>();
  const noted = (text: string) => {
    addUnknown(text, unknown);
    return text;
  };
  const ready = await breathing(mapBlocks(blocks, () => noted));
  return { ready, unknown: [...unknown] };
}

/** What may hold several lines; everywhere else a line end, as in a name that was pasted, is a blank. */
const ofLines: Block["kind"][] = ["paragraph", "items", "pairs", "table"];

/** Every text cleaned, then changed as its block asks, then closed up. */
function* mapBlocks(blocks: Block[], changeIn: (block: Block) => (text: string) => string): Steps<Block[]> {
  const mapped: Block[] = [];
  for (const block of blocks) {
    const change = changeIn(block);
    const held = (text: string) => (ofLines.includes(block.kind) ? text : text.replaceAll("\n", " "));
    mapped.push(yield* mapText(block, (text) => closeUp(change(held(cleanText(text))))));
    yield;
  }
  return mapped;
}

function addUnknown(text: string, unknown: Set<number>): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    if (code !== LINE_END && !isKnown(code)) unknown.add(code);
  }
}
