/** A full-width figure is this many times as wide as an ordinary one. */
const FULL = 1.65;

/** The longest that still shrinks; below its size nothing could be read. */
const LONGEST = 45;

/** The class that tells the style sheet how many figures wide a number is, so that a long number shrinks and is seen whole. */
export function widthOf(number: string): string {
  const figures = [...number].reduce((sum, one) => sum + (one >= "⺀" ? FULL : 1), 0);
  return `figures-${Math.min(LONGEST, Math.max(2, Math.ceil(figures)))}`;
}
