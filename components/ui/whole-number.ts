import type { CSSProperties } from "react";

/** A figure, with the air around it, takes this much of its own height; a full-width one the whole. */
const FIGURE = 0.62;

/** How wide a number is, in the height of its figures. Handed to the style sheet, so that a long number shrinks and is seen whole. */
export function widthOf(number: string): CSSProperties {
  const width = [...number].reduce((sum, one) => sum + (one >= "⺀" ? 1.02 : FIGURE), 0);
  return { "--wide": Math.max(1, width).toFixed(2) } as CSSProperties;
}
