import type { NumberPlace, Places, TimePlace } from "./places";
import type { Said } from "./said";
import { bottom, median, middle } from "./screen";

/** A number with its time; heading: the day that stands above its part of the list; end: where the row ends. */
export type Pair = { number: NumberPlace; time: TimePlace | null; heading: Said | null; end: number };

/** Each number gets the time that stands where times stand in this list, each time once. */
export function pairUp(places: Places): Pair[] {
  const { numbers, times, size, below } = places;
  const taken = new Set<TimePlace>();
  const timed = numbers.map((number) => {
    const expected = middle(number.line.box) + below;
    const distance = (time: TimePlace) => Math.abs(middle(time.line.box) - expected);
    const near = times.filter((time) => !taken.has(time) && distance(time) < 0.9 * size);
    const time = near.sort((a, b) => distance(a) - distance(b))[0] ?? null;
    if (time) taken.add(time);
    return { number, time };
  });
  const free = times.filter((time) => !taken.has(time));
  const headings = free.filter((time) => isHeading(time, places));
  const starts = [...numbers.map(({ line }) => line.box.y), ...free.map((time) => startOf(time, places))];
  const height = rowHeight(starts, size);
  return timed.map(({ number, time }) => {
    const top = number.line.box.y;
    const next = Math.min(...starts.filter((start) => start > top + 0.8 * size), places.foot);
    const end = Math.min(next - 0.1 * size, top + 0.9 * height);
    return { number, time, heading: lastAbove(headings, top), end };
  });
}

/** Where the row of a time without number begins. */
function startOf(time: TimePlace, { size, below }: Places): number {
  return middle(time.line.box) - below - size / 2;
}

function rowHeight(starts: number[], size: number): number {
  const sorted = [...starts].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((start, at) => start - (sorted[at] ?? 0));
  return median(gaps.filter((gap) => gap > 1.2 * size)) || 3 * size;
}

/** A day alone, at the left, with room above it: 昨天 over the rows of that day. */
export function isHeading({ line, said }: TimePlace, { numbers, others, times, size }: Places): boolean {
  const left = median(numbers.map((number) => number.line.box.x));
  if (said.day === null || said.time !== null || said.rest !== "" || line.box.x > left + 2 * size)
    return false;
  const lines = [...numbers.map((number) => number.line), ...others, ...times.map((time) => time.line)];
  return lines.every(({ box }) => box.y >= line.box.y || line.box.y - bottom(box) > 0.3 * size);
}

function lastAbove(headings: TimePlace[], top: number): Said | null {
  return headings.filter(({ line }) => line.box.y < top).at(-1)?.said ?? null;
}
