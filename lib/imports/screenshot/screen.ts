import { nfkc } from "@/lib/unicode";
/** A rectangle in pixels of the picture as it is seen. */
export type Box = { x: number; y: number; width: number; height: number };

/** A stretch of text found in a picture. sure: 0 to 1, of the figure that was read least surely. */
export type Line = { text: string; sure: number; box: Box };

/** What was found in one picture. */
export type Screen = { width: number; height: number; lines: Line[] };

/** Full-width forms made plain, without blanks around. */
export function plainText({ text }: Line): string {
  return nfkc(text).trim();
}

export function middle({ y, height }: Box): number {
  return y + height / 2;
}

export function bottom({ y, height }: Box): number {
  return y + height;
}

export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
