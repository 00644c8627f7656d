import { titleWords } from "@/lib/letters/title-words";
import { type Measure, widthInEm } from "./compose";

/** Breaks a title between words into lines of nearly equal width (em). */
export function balance(title: string, width: number, measure: Measure): string[] {
  const words = titleWords(title.replaceAll("\n", " "));
  const longest = words.reduce((most, word) => Math.max(most, widthInEm(word, measure)), 0);
  if (longest > width) return fill([...title], width, measure);
  const fewest = fill(words, width, measure).length;
  let narrow = Math.max(longest, widthInEm(words.join(""), measure) / Math.max(1, fewest));
  while (fill(words, narrow, measure).length > fewest) narrow += 0.25;
  return fill(words, narrow, measure);
}

function fill(words: string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthInEm(last + word, measure) <= width + 1e-6)
      lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}
