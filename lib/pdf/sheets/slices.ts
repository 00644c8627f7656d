import type { Figure } from "./figures";

/** The stretch of a picture that is shown, as shares of its height from the top. */
export type Part = { from: number; to: number; number: number; count: number };

export const whole: Part = { from: 0, to: 1, number: 1, count: 1 };

/** A screenshot longer than this many times its width would be too small to read on one page. */
const LONG = 3.2;
const PART = 2.6;
/** What two parts share, in widths: a line cut through in one is whole in the other. */
const SHARED = 0.12;

/** A long screenshot in parts of a readable size; any other figure as it is. */
export function sliced(figure: Figure): Figure[] {
  const ratio = figure.picture ? figure.picture.height / figure.picture.width : 0;
  if (ratio <= LONG) return [figure];
  const count = Math.ceil((ratio - SHARED) / (PART - SHARED));
  const step = (ratio - SHARED) / count;
  return Array.from({ length: count }, (_, index) => ({
    ...figure,
    part: {
      from: (index * step) / ratio,
      to: ((index + 1) * step + SHARED) / ratio,
      number: index + 1,
      count,
    },
  }));
}

/** How many pixels of its height a figure shows. */
export function shownHeight({ picture, part }: Figure): number {
  return picture ? picture.height * (part.to - part.from) : 0;
}
