import type { Box, Drawing, Frame, Tone, Word } from "./chart";
import { type Level, legend } from "./levels";

type Place = { x: number; y: number; size: number; width: number; measure: Frame["measure"] };
/** more: the height of its lines behind the first. */
type Key = Pick<Drawing, "boxes" | "words"> & { more: number };

/** What the depths of a count mean. */
export function keyOf(most: number, toneOf: (level: Level) => Tone, place: Place): Key {
  const told = legend(most).map(({ level, text }) => ({ tone: toneOf(level), text }));
  return keyLine(told, place);
}

/** What these tones mean: each as it is drawn, its words behind it, on a line as far as the width goes. */
export function keyLine(told: { tone: Tone; text: string }[], { x, y, size, width, measure }: Place): Key {
  const boxes: Box[] = [];
  const words: Word[] = [];
  let [at, more] = [x, 0];
  for (const { tone, text } of told) {
    const end = at + size * (1.3 + measure(text));
    if (end > width && at > x) [at, more] = [x, more + size * 1.4];
    const top = y + more;
    boxes.push({ x: at, y: top, width: size * 0.9, height: size * 0.9, tone });
    words.push({ x: at + size * 1.3, y: top + size * 0.83, text, tone: "soft", anchor: "start" });
    at += size * (2.4 + measure(text));
  }
  return { boxes, words, more };
}
