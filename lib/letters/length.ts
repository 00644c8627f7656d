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

/** A sentence as it stands now, and as it stood before; null where it was left out. */
type Standing = { now: RankedSentence | null; before: RankedSentence };

/** Joins the sentences in their order; while they are too long, the least needed one is shortened or left out; what then fits again comes back. */
export function fitted(sentences: RankedSentence[], max: number): string {
  const standing: (RankedSentence | null)[] = [...sentences];
  const shortened: (Standing & { at: number })[] = [];
  while (lengthOf(joined(standing)) > max) {
    const at = leastNeeded(standing);
    const before = standing[at];
    if (!before) return clip(joined(standing), max);
    const now = before.shorter ?? null;
    standing[at] = now;
    shortened.push({ at, now, before });
  }
  for (const { at, now, before } of shortened.reverse()) {
    const again = standing.with(at, before);
    if (standing[at] === now && lengthOf(joined(again)) <= max) standing[at] = before;
  }
  return joined(standing);
}

function joined(standing: (RankedSentence | null)[]): string {
  return standing.map((one) => one?.text ?? "").join("");
}

/** The last of those with the highest rank; -1 where every one has to stay. */
function leastNeeded(standing: (RankedSentence | null)[]): number {
  const least = standing.reduce((most, one) => Math.max(most, one?.rank ?? 0), 0);
  return least <= 0 ? -1 : standing.findLastIndex((one) => one?.rank === least);
}
