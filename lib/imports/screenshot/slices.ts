import { bottom, type Line, middle } from "./screen";

/** A part of a picture over its whole width, in pixels from above. */
export type Slice = { y: number; height: number };

/** A finder of text looks at a picture shrunk to a certain length; on a longer one than a phone is, words get too small. */
const longest = 2.6;
const length = 2;
/** So much is in two slices: more than any row is high, so that each stands whole in one of them. */
const overlap = 0.3;

/** The parts in which a picture of that size is read: one, or several of a long screenshot. */
export function slicesOf(width: number, height: number): Slice[] {
  if (height <= longest * width) return [{ y: 0, height }];
  const step = Math.round((length - overlap) * width);
  const count = Math.ceil((height - overlap * width) / step);
  return Array.from({ length: count }, (_, at) => {
    const y = at * step;
    return { y, height: Math.min(Math.round(length * width), height - y) };
  });
}

/** The lines of all slices, at their places in the whole picture, each once and none that a cut went through. */
export function joinSlices(parts: { slice: Slice; lines: Line[] }[], height: number): Line[] {
  const all: Line[] = [];
  for (const { slice, lines } of parts) {
    const moved = lines.map((line) => ({ ...line, box: { ...line.box, y: line.box.y + slice.y } }));
    const whole = moved.filter((line) => !isCutBy(slice, line, height));
    all.push(...whole.filter((line) => !all.some((other) => isSame(other, line))));
  }
  return all;
}

function isCutBy({ y, height }: Slice, { box }: Line, whole: number): boolean {
  const above = y > 0 && box.y <= y + 2;
  const below = y + height < whole && bottom(box) >= y + height - 2;
  return above || below;
}

function isSame(a: Line, b: Line): boolean {
  const apart = Math.max(a.box.x, b.box.x) > Math.min(a.box.x + a.box.width, b.box.x + b.box.width);
  return !apart && Math.abs(middle(a.box) - middle(b.box)) < 0.5 * Math.min(a.box.height, b.box.height);
}
