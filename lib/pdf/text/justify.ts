import { inkWidth, type Line, type Measure } from "./compose";

/** Em between characters of one em; less between narrow letters. Wider gaps look torn, and readers take them for spaces. */
const WIDEST_GAP = 0.13;

/** Em to add between the characters so that the line ends at the margin; 0 where that would look bad. */
export function stretchOf(line: Line, width: number, measure: Measure): number {
  const gaps = [...line.text].length - 1;
  if (line.last || gaps < 1) return 0;
  const ink = inkWidth(line.text, measure);
  const gap = (width - line.indent - ink) / gaps;
  const average = ink / (gaps + 1);
  return gap > 0 && gap <= WIDEST_GAP * average ** 2 ? gap : 0;
}
