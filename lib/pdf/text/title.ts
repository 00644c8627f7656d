import { type Measure, widthInEm } from "./compose";
import { mayPart } from "./punctuation";

const segmenter = new Intl.Segmenter("zh-Hans", { granularity: "word" });
/** A telephone number in groups is one word; so are those that the segmenter's dictionary does not know. */
const ONE_WORD = /\d+(?: \d+)*|营销|来电(?!话)|催收|催办函?|信访|复议|刷单|扰民/g;

/** Breaks a title between words into lines of nearly equal width (em). */
export function balance(title: string, width: number, measure: Measure): string[] {
  const words = wordsOf(title.replaceAll("\n", " "));
  const longest = words.reduce((most, word) => Math.max(most, widthInEm(word, measure)), 0);
  if (longest > width) return fill([...title], width, measure);
  const fewest = fill(words, width, measure).length;
  let narrow = Math.max(longest, widthInEm(words.join(""), measure) / Math.max(1, fewest));
  while (fill(words, narrow, measure).length > fewest) narrow += 0.25;
  return fill(words, narrow, measure);
}

function wordsOf(title: string): string[] {
  const words: string[] = [];
  for (const part of splitKnown(title)) {
    const last = words.at(-1);
    if (last && (part === "的" || !mayPart([...last].at(-1) ?? "", [...part][0] ?? ""))) {
      words[words.length - 1] = last + part;
      continue;
    }
    words.push(part);
  }
  return words;
}

function splitKnown(title: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of title.matchAll(ONE_WORD)) {
    for (const part of split(title.slice(start, match.index))) parts.push(part);
    parts.push(match[0]);
    start = match.index + match[0].length;
  }
  return [...parts, ...split(title.slice(start))];
}

function split(text: string): string[] {
  return [...segmenter.segment(text)].map((part) => part.segment);
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
