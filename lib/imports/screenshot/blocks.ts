import { bottom, type Line } from "./screen";

/** What stands beside each other, from above. */
type Band = { top: number; end: number; lines: Line[] };

/** In heights of a number: rows never stand so far apart inside, and two distances that differ by less are the same. */
const widest = 0.9;
const noticeable = 0.25;

/** What is known of the lines: how high a number is, how many there are, and what cannot be one row. */
type Known = { size: number; numbers: number; isRow: (lines: Line[]) => boolean };

/**
 * Parts a list into its rows where the room between lines shows them: more between rows than within. null when the room
 * does not tell, as in a list whose lines are all equally far apart.
 */
export function blocksOf(lines: Line[], { size, numbers, isRow }: Known): Line[][] | null {
  const bands = bandsOf(lines);
  const rooms = bands.slice(1).map(({ top }, at) => top - (bands[at]?.end ?? 0));
  const all = limits(rooms, size);
  for (const [at, most] of all.entries()) {
    const less = all[at + 1];
    const blocks = joined(bands, rooms, most);
    if (blocks.every(isRow) && (less === undefined || isUsual(rooms, less, most, numbers))) return blocks;
  }
  return null;
}

/** Room that occurs within one row only may as well be that between two: it has to occur in most. */
function isUsual(rooms: number[], least: number, most: number, numbers: number): boolean {
  return numbers > 1 && rooms.filter((room) => room > least && room <= most).length > numbers / 2;
}

/** Lines that stand beside each other for a third of their height belong together. */
export function bandsOf(lines: Line[]): Band[] {
  const bands: Band[] = [];
  for (const line of [...lines].sort((a, b) => a.box.y - b.box.y)) {
    const last = bands.at(-1);
    const { y, height } = line.box;
    const shared = last ? Math.min(last.end, bottom(line.box)) - y : 0;
    if (!last || shared < 0.3 * height) bands.push({ top: y, end: bottom(line.box), lines: [line] });
    else {
      last.end = Math.max(last.end, bottom(line.box));
      last.lines.push(line);
    }
  }
  return bands;
}

/** Room that may be the most within a row: in the middle of every leap among the distances, the widest first. */
function limits(rooms: number[], size: number): number[] {
  const least = noticeable * size;
  const most = widest * size;
  const sorted = [least, ...rooms.filter((room) => room > least && room < most), most + least];
  return sorted
    .sort((a, b) => b - a)
    .flatMap((room, at, all) => {
      const next = all[at + 1];
      return next !== undefined && room - next >= least ? [Math.min(most, (room + next) / 2)] : [];
    });
}

function joined(bands: Band[], rooms: number[], most: number): Line[][] {
  const blocks: Line[][] = [];
  for (const [at, { lines }] of bands.entries()) {
    const last = blocks.at(-1);
    if (last && (rooms[at - 1] ?? 0) <= most) last.push(...lines);
    else blocks.push([...lines]);
  }
  return blocks;
}
