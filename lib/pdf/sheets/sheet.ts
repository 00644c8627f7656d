import type { Voice } from "../fonts/chain";
import type { Part } from "./slices";

/** Lengths in points from the lower left corner. spread: points added after each character. widen: times by which the characters are drawn wider (1 when left out). gray: 0 black (also when left out) to 1 white. */
export type TextMark = {
  voice: Voice;
  size: number;
  x: number;
  y: number;
  spread: number;
  widen?: number;
  text: string;
  gray?: number;
};
/** A filled box; x, y: its lower left corner. gray: 0 black to 1 white. */
export type BoxMark = { x: number; y: number; width: number; height: number; gray: number };
export type RuleMark = { x1: number; y1: number; x2: number; y2: number };
/** The place of the part that is shown. */
export type PictureMark = {
  evidenceId: string;
  x: number;
  y: number;
  width: number;
  height: number;
  part: Part;
};

/** One page as a list of marks, not yet bytes. */
export type Sheet = {
  texts: TextMark[];
  boxes: BoxMark[];
  rules: RuleMark[];
  pictures: PictureMark[];
  /** Evidence whose picture is on this page. */
  figures: string[];
  /** The lowest upright line at each x. */
  uprights: Map<number, RuleMark>;
};

export function blankSheet(): Sheet {
  return { texts: [], boxes: [], rules: [], pictures: [], figures: [], uprights: new Map() };
}

/** Draws an upright line, or lengthens the one that ends where it begins. */
export function drawUpright(sheet: Sheet, x: number, top: number, bottom: number): void {
  const above = sheet.uprights.get(x);
  if (above && Math.abs(above.y2 - top) < 0.01) {
    above.y2 = bottom;
    return;
  }
  const rule = { x1: x, y1: top, x2: x, y2: bottom };
  sheet.uprights.set(x, rule);
  sheet.rules.push(rule);
}
