import type { Tone } from "@/lib/charts/chart";
import { draw } from "@/lib/charts/draw";
import type { Block } from "@/lib/letters/letter";
import { measureOf } from "../fonts/chain";
import { widthInEm } from "../text/compose";
import { captionLines } from "./caption";
import type { Look } from "./look";
import { type Piece, piece } from "./piece";
import { baseline } from "./prose";
import type { Sheet } from "./sheet";

type ChartBlock = Extract<Block, { kind: "chart" }>;

const SIZE = 9;
const CAPTION_SIZE = 10.5;
const CAPTION_LEADING = 16;
const GAP = 10;
/** A page is this share of its height at most: a longer chart is drawn smaller. */
const TALLEST = 0.9;

/** 0 is black, 1 is paper; what stands for words prints black. */
const grays: Record<Tone, number> = { ink: 0, soft: 0.4, rule: 0.62, well: 0.88, hair: 0.93, paper: 1 };

/** A chart in filled boxes and letters, its caption under it, never parted. */
export function chart(block: ChartBlock, look: Look): Piece[] {
  const measure = (text: string) => widthInEm(text, measureOf("text"));
  const drawing = draw(block.chart, { width: look.width, size: SIZE, measure });
  const caption = captionLines(block.caption, look.width / CAPTION_SIZE);
  const foot = caption.length * CAPTION_LEADING + GAP;
  const scale = Math.min(1, (look.height * TALLEST - foot) / drawing.height);
  const tall = drawing.height * scale;
  const left = look.left + (look.width * (1 - scale)) / 2;
  const drawIt: Piece["draw"] = (sheet, top) => {
    for (const { x, y, width, height, tone } of drawing.boxes) {
      const [from, low] = [left + x * scale, top - (y + height) * scale];
      sheet.boxes.push({ x: from, y: low, width: width * scale, height: height * scale, gray: grays[tone] });
    }
    for (const { x, y, text, tone, anchor } of drawing.words) {
      const back = anchor === "start" ? 0 : measure(text) * SIZE * (anchor === "middle" ? 0.5 : 1);
      const gray = tone === "paper" ? grays.paper : grays.ink;
      const at = { x: left + (x - back) * scale, y: top - y * scale };
      sheet.texts.push({ voice: "text", size: SIZE * scale, ...at, spread: 0, text, gray });
    }
    drawCaption(sheet, caption, look, top - tall - GAP / 2);
  };
  const lines = Math.max(4, Math.round(tall / look.leading));
  return [piece(tall + foot, drawIt, { lines, space: GAP })];
}

function drawCaption(sheet: Sheet, lines: string[], look: Look, top: number): void {
  lines.forEach((text, index) => {
    const width = widthInEm(text, measureOf("text")) * CAPTION_SIZE;
    const x = look.left + (look.width - width) / 2;
    const y = baseline(top - index * CAPTION_LEADING, CAPTION_LEADING, CAPTION_SIZE);
    sheet.texts.push({ voice: "text", size: CAPTION_SIZE, x, y, spread: 0, text });
  });
}
