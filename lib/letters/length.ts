/** Length as a form's own counter has it. */
export function lengthOf(text: string): number {
  return text.length;
}

/** The text, or as much of it as fits with …… at its end; no character is cut in two. */
export function clip(text: string, max: number): string {
  if (lengthOf(text) <= max) return text;
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length + 2 > max) break;
    kept += character;
  }
  return `${kept}……`;
}

/** A sentence and how badly it is needed: 0 always stays, the highest rank goes first. shorter: what then stands in its place. */
export type RankedSentence = { text: string; rank: number; shorter?: RankedSentence };

/** Joins the sentences in their order; while they are too long, the least needed one is shortened or left out. */
export function fitted(sentences: RankedSentence[], max: number): string {
  const text = sentences.map((one) => one.text).join("");
  const least = sentences.reduce((most, { rank }) => Math.max(most, rank), 0);
  if (lengthOf(text) <= max) return text;
  if (least <= 0) return clip(text, max);
  const out = sentences.findLastIndex((one) => one.rank === least);
  return fitted(
    sentences.flatMap((one, index) => (index === out ? (one.shorter ?? []) : one)),
    max,
  );
}
