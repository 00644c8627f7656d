import type { Box, Drawing, Frame, Tone, Word } from "./chart";
import { type Level, legend } from "./levels";

type Place = { x: number; y: number; size: number; measure: Frame["measure"] };
type Key = Pick<Drawing, "boxes" | "words">;

/** What the depths of a count mean, on one line. */
export function keyOf(most: number, toneOf: (level: Level) => Tone, place: Place): Key {
  const told = legend(most).map(({ level, text }) => ({ tone: toneOf(level), text }));
  return keyLine(told, place);
}

/** What these tones mean, on one line: each as it is drawn, its words behind it. */
export function keyLine(told: { tone: Tone; text: string }[], { x, y, size, measure }: Place): Key {
  const boxes: Box[] = [];
  const words: Word[] = [];
  let at = x;
  for (const { tone, text } of told) {
    boxes.push({ x: at, y, width: size * 0.9, height: size * 0.9, tone });
    words.push({ x: at + size * 1.3, y: y + size * 0.83, text, tone: "soft", anchor: "start" });
    at += size * (2.4 + measure(text));
  }
  return { boxes, words };
}
