import type { Line } from "./compose";

/**
 * Em between characters of one em; less between narrow letters. Wider gaps look torn, and from 0.1 em on poppler's
 * text extraction (minWordBreakSpace) takes them for spaces.
 */
const WIDEST_GAP = 0.09;

/** Characters this much wider than they are cut are still not seen to be. */
const WIDEST = 1.045;

/** spread: em to add between the characters. widen: by how much each is drawn wider, where gaps alone would be torn. */
export type Stretch = { spread: number; widen: number };

const none: Stretch = { spread: 0, widen: 1 };

/** What makes the line end at the margin; nothing where that would look bad. */
export function stretchOf(line: Line, width: number): Stretch {
  const gaps = [...line.text].length - 1;
  const missing = width - line.indent - line.width;
  if (line.last || gaps < 1 || missing <= 0) return none;
  const widest = WIDEST_GAP * (line.width / (gaps + 1)) ** 2;
  if (missing <= widest * gaps) return { spread: missing / gaps, widen: 1 };
  const widen = (line.width + missing - widest * gaps) / line.width;
  return widen <= WIDEST ? { spread: widest, widen } : none;
}
