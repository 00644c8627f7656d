import { isHeading, type Pair } from "./pairs";
import { isHalfHidden, type Places, type TimePlace } from "./places";
import type { LeftRow } from "./row";
import { type Box, type Line, middle, plainText, type Screen } from "./screen";

/** What belongs to rows of which no number could be read: names, unreadable figures, and rows half hidden. */
export function leftOver(places: Places, pairs: Pair[], screen: Screen): LeftRow[] {
  if (pairs.length === 0) return [];
  const paired = new Set(pairs.map(({ time }) => time));
  const free = places.times.filter((time) => !paired.has(time) && !isHeading(time, places));
  const rows = free.flatMap((time) => rowOfTime(time, places, screen) ?? []);
  const hidden = screen.lines.filter((line) => isHalfHidden(line, places, screen));
  const known = [...pairs.map(({ number }) => number.line.box), ...rows.map(({ box }) => box)];
  const more = hidden
    .filter(({ box }) => known.every((other) => apart(box, other, places.size)))
    .map((line) => ({ box: across(line.box, screen), reason: "只露出一半，没法认全" }));
  return [...rows, ...more.slice(0, 1)];
}

function rowOfTime(time: TimePlace, places: Places, screen: Screen): LeftRow | null {
  const place = middle(time.line.box) - places.below;
  const lead = places.others.find((line) => isLead(line, place, places));
  const box = across(lead ? joined(lead.box, time.line.box) : time.line.box, screen);
  if (lead) return { box, reason: reasonOf(plainText(lead)) };
  // Nothing above the list is a row: its first number cannot be far.
  const near = places.numbers.some(({ line }) => Math.abs(middle(line.box) - place) < 5 * places.size);
  return near ? { box, reason: "只露出一半，没法认全" } : null;
}

/** Stands where numbers stand. */
function isLead({ box }: Line, place: number, { numbers, size }: Places): boolean {
  const left = numbers[0]?.line.box.x ?? 0;
  return Math.abs(middle(box) - place) < 0.7 * size && Math.abs(box.x - left) < 2 * size;
}

function reasonOf(text: string): string {
  const figures = text.replace(/\D/g, "").length;
  return figures > 4 ? `看不准号码：${text}` : `没有号码，只有名字：${text}`;
}

function apart(a: Box, b: Box, size: number): boolean {
  return Math.abs(middle(a) - middle(b)) > size;
}

function joined(a: Box, b: Box): Box {
  const y = Math.min(a.y, b.y);
  return { ...a, y, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** The whole width of the picture, with some room above and below. */
function across({ y, height }: Box, screen: Screen): Box {
  const top = Math.max(0, Math.round(y - height / 4));
  const end = Math.min(screen.height, Math.round(y + (5 * height) / 4));
  return { x: 0, y: top, width: screen.width, height: end - top };
}
