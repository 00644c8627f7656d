import type { Box, Drawing, Frame, Tone, Word } from "./chart";
import { type Level, legend } from "./levels";

/** What the tones mean, on one line. */
export function keyOf(
  most: number,
  toneOf: (level: Level) => Tone,
  { x, y, size, measure }: { x: number; y: number; size: number; measure: Frame["measure"] },
): Pick<Drawing, "boxes" | "words"> {
  const boxes: Box[] = [];
  const words: Word[] = [];
  let at = x;
  for (const { level, text } of legend(most)) {
    boxes.push({ x: at, y, width: size * 0.9, height: size * 0.9, tone: toneOf(level) });
    words.push({ x: at + size * 1.3, y: y + size * 0.83, text, tone: "soft", anchor: "start" });
    at += size * (2.4 + measure(text));
  }
  return { boxes, words };
}
