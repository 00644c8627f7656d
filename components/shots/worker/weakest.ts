/** Scores of one line: for each place along it, one per character that could stand there; 0 is "none". */
type Scores = { data: unknown; dims: readonly number[] };

/** Figures, and 上 and 下 of 上午 and 下午: what is taken for another there is another number or time. Marks, blanks and the words of a place are often unsure, and nothing hangs on them. */
export function decides(character: string): boolean {
  return /[\p{N}上下]/u.test(character);
}

/** 0 to 1: how sure the least sure of those characters is that `counts`; 0 when nothing is known. */
export function weakest(scores: Scores | undefined, counts: (character: number) => boolean): number {
  if (!(scores?.data instanceof Float32Array)) return 0;
  const [, places = 0, characters = 0] = scores.dims;
  let least = 1;
  let before = 0;
  for (let place = 0; place < places; place++) {
    const { at, score } = best(scores.data, place * characters, characters);
    // One character fills several places; the first of them decides, as it does for the text.
    if (at !== 0 && at !== before && counts(at)) least = Math.min(least, score);
    before = at;
  }
  return least;
}

function best(data: Float32Array, from: number, count: number): { at: number; score: number } {
  let at = 0;
  let score = -1;
  for (let one = 0; one < count; one++) {
    const value = data[from + one] ?? 0;
    if (value <= score) continue;
    at = one;
    score = value;
  }
  return { at, score };
}
