import type { Steps } from "@/lib/calls/in-steps";
import type { Block } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import type { Look } from "./look";
import type { Piece } from "./piece";
import { flushRight, prose } from "./prose";

type Signature = Extract<Block, { kind: "signature" }>;

/** 此致 stands in by two characters, 敬礼！ or the court at the margin. Both stay with what follows. */
export function* closing({ to = "敬礼！" }: Extract<Block, { kind: "closing" }>, look: Look): Steps<Piece[]> {
  const pieces = [...(yield* prose("此致", look, { indent: 2 })), ...(yield* prose(to, look))];
  for (const piece of pieces) piece.keep = true;
  return pieces;
}

/** Who signs, with room for the hand above and beside, and the day beneath. */
export function* signature(block: Signature, look: Look): Steps<Piece[]> {
  const words = block.name ? `${block.role}：${block.name}（签名）` : `${block.role}（签名）：`;
  const name = yield* flushRight(words, look, look.size * 4);
  for (const line of name) line.keep = true;
  if (name[0]) name[0].space = look.leading;
  return [...name, ...(yield* flushRight(dateInWords(block.on), look, look.size * 2))];
}

/** The end of the text comes along with the closing, so that no one signs an empty page. */
export function bringText(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last) last.keep = true;
}
