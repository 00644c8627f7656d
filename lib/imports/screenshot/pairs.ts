import { bandsOf } from "./blocks";
import type { Block, NumberPlace, Places, TimePlace } from "./places";
import type { Said } from "./said";
import { type Box, middle } from "./screen";

/** A number with its time; heading: the day that stands above its part of the list; block: its row. */
export type Pair = { number: NumberPlace; time: TimePlace | null; heading: Said | null; block: Block };

/** Each number gets the time of its own row; none where it is not sure that the row is its own. */
export function pairUp(places: Places): Pair[] {
  let heading: Said | null = null;
  const pairs: Pair[] = [];
  for (const block of places.blocks) {
    heading = block.times.find((time) => isHeading(time, block, places))?.said ?? heading;
    const own = block.times.filter((time) => !isHeading(time, block, places));
    const time = block.numbers.length === 1 ? oneOf(own) : null;
    for (const number of block.numbers) pairs.push({ number, time, heading, block });
  }
  return onOneSide(pairs, places.size);
}

/** One time, or a day and the clock under it; a clock elsewhere may be how long they talked, so the day stands alone. */
function oneOf(times: TimePlace[]): TimePlace | null {
  const [first, second] = times;
  if (!first || !second) return first ?? null;
  const day = times.find(({ said }) => said.day !== null && said.time === null);
  const clock = times.find(({ said }) => said.day === null && said.time !== null);
  if (times.length > 2 || !day || !clock) return null;
  if (clock.said.rest !== "" || !isUnder(day.line.box, clock.line.box)) return day;
  const text = `${day.said.text} ${clock.said.text}`;
  return { line: clock.line, said: { ...clock.said, day: day.said.day, text } };
}

/** Both begin or both end at about the same place. */
function isUnder(a: Box, b: Box): boolean {
  const apart = Math.min(Math.abs(a.x - b.x), Math.abs(a.x + a.width - b.x - b.width));
  return apart < Math.max(a.height, b.height);
}

/** On one phone times stand above the number or below it: where most do not, it is the time of another row. */
function onOneSide(pairs: Pair[], size: number): Pair[] {
  const side = ({ number, time }: Pair) => {
    const apart = time ? middle(time.line.box) - middle(number.line.box) : 0;
    return Math.abs(apart) < 0.5 * size ? 0 : Math.sign(apart);
  };
  const usual = Math.sign(pairs.reduce((sum, pair) => sum + side(pair), 0));
  return pairs.map((pair) =>
    side(pair) * usual < 0 || (usual === 0 && side(pair) !== 0) ? { ...pair, time: null } : pair,
  );
}

/** A day alone, at the left, over the rows of that day: a row of its own, or first in one that has a clock. */
export function isHeading({ line, said }: TimePlace, block: Block, { parted, left, size }: Places): boolean {
  if (!parted || said.day === null || said.time !== null || said.rest !== "" || line.box.x > left + 2 * size)
    return false;
  const [first] = bandsOf(block.lines);
  const alone = first?.lines.length === 1 && first.lines[0] === line;
  return alone && (block.lines.length === 1 || block.times.some((time) => time.said.time !== null));
}
