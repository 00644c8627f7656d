import type { Line } from "./compose";

/**
 * Em between characters of one em; less between narrow letters. Wider gaps look torn, and from 0.1 em on poppler's
 * text extraction (minWordBreakSpace) takes them for spaces.
 */
const WIDEST_GAP = 0.09;

/** Em to add between the characters so that the line ends at the margin; 0 where that would look bad. */
export function stretchOf(line: Line, width: number): number {
  const gaps = [...line.text].length - 1;
  if (line.last || gaps < 1) return 0;
  const gap = (width - line.indent - line.width) / gaps;
  const average = line.width / (gaps + 1);
  return gap > 0 && gap <= WIDEST_GAP * average ** 2 ? gap : 0;
}
