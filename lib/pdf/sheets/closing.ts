import type { Steps } from "@/lib/calls/in-steps";
import type { Block } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import { measureOf } from "../fonts/chain";
import { inkWidth } from "../text/compose";
import type { Look } from "./look";
import { type Piece, piece } from "./piece";
import { baseline, flushRight, prose } from "./prose";

type Signature = Extract<Block, { kind: "signature" }>;

/** 此致 stands in by two characters, 敬礼！ or the court at the margin. Both stay with what follows. */
export function* closing({ to = "敬礼！" }: Extract<Block, { kind: "closing" }>, look: Look): Steps<Piece[]> {
  const pieces = [...(yield* prose("此致", look, { indent: 2 })), ...(yield* prose(to, look))];
  for (const piece of pieces) piece.keep = true;
  return pieces;
}

/** Em of the line to sign on, of the gap before it and of the margin right of it. */
const SIGNED = { gap: 0.5, line: 6.5, margin: 2 };
const BESIDE = SIGNED.gap + SIGNED.line + SIGNED.margin;

/** Who signs, the line for the hand beside the name, and the day beneath. */
export function* signature(block: Signature, look: Look): Steps<Piece[]> {
  const words = block.name ? `${block.role}：${block.name}（签名）` : `${block.role}（签名）：`;
  const name = yield* flushRight(words, look, look.size * BESIDE);
  const beside = inkWidth(words, measureOf("text")) + BESIDE <= look.width / look.size;
  const last = name.at(-1);
  if (beside && last) name[name.length - 1] = overLine(last, look);
  else
    name.push(
      overLine(
        piece(look.leading, () => {}, { give: look.give }),
        look,
      ),
    );
  for (const line of name) line.keep = true;
  if (name[0]) name[0].space = look.leading;
  return [...name, ...(yield* flushRight(dateInWords(block.on), look, look.size * 2))];
}

/** The same strip, with the line to sign on at its right. */
function overLine(strip: Piece, look: Look): Piece {
  const x2 = look.left + look.width - SIGNED.margin * look.size;
  return {
    ...strip,
    draw(sheet, top, height) {
      strip.draw(sheet, top, height);
      const y = baseline(top, height, look.size) - look.size * 0.2;
      sheet.rules.push({ x1: x2 - SIGNED.line * look.size, y1: y, x2, y2: y });
    },
  };
}

/** The end of the text comes along with the closing, so that no one signs an empty page. */
export function bringText(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last) last.keep = true;
}
