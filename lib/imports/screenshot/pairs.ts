import { mayBeDay } from "./day-left";
import { headingFrom, isHeading } from "./headings";
import type { Block, NumberPlace, Places, TimePlace } from "./places";
import type { Said } from "./said";
import { type Box, type Line, middle, plainText } from "./screen";

/** A number with its time; heading: the day that stands above its part of the list; block: its row. */
export type Pair = { number: NumberPlace; time: TimePlace | null; heading: Said | null; block: Block };

/** Each number gets the time of its own row; none where it is not sure that the row is its own. */
export function pairUp(places: Places): Pair[] {
  let heading: Said | null = null;
  const pairs: Pair[] = [];
  for (const block of places.blocks) {
    heading = headingFrom(block, places, heading);
    const own = block.times.filter((time) => !isHeading(time, block, places));
    const time = block.numbers.length === 1 ? oneOf(own) : null;
    for (const number of block.numbers)
      pairs.push({
        number: withOwnDay(number, block),
        time: time && withOwnDay(time, block),
        heading,
        block,
      });
  }
  return onOneSide(pairs, places.size);
}

/** A clock without a day, where something else in its row may be that day, has not that of the picture. */
function withOwnDay<Place extends { line: Line; said: Said | null }>(place: Place, block: Block): Place {
  const { line, said } = place;
  if (!said || said.day !== null) return place;
  const isLeft = block.others.some((other) => {
    const apart = !isUnder(other.box, line.box) && !isNextTo(other.box, line.box);
    return mayBeDay(plainText(other), { apart });
  });
  return isLeft ? { ...place, said: { ...said, dayOpen: true } } : place;
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
  const dayOpen = day.said.dayOpen || clock.said.dayOpen;
  return { line: clock.line, said: { ...clock.said, day: day.said.day, dayOpen, text } };
}

/** On the same line, with no room for another word between them. */
function isNextTo(a: Box, b: Box): boolean {
  const gap = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  return Math.abs(middle(a) - middle(b)) < 0.5 * a.height && gap < 2 * a.height;
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
