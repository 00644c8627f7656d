import { median, plainText, type Screen } from "./screen";

/** Pixels: on pictures whose figures are as low as this, the reader takes 末 for 未 and leaves out whole words. */
const legible = 16;

/** The figures are too small to be read with any certainty, and lines may not have been seen at all. */
export function isSmallText({ lines }: Screen): boolean {
  const heights = lines.filter((line) => /\d{2}/.test(plainText(line))).map(({ box }) => box.height);
  return heights.length > 0 && median(heights) < legible;
}
