import { bandsOf } from "./blocks";
import { mayBeDay } from "./day-left";
import type { Block, Places, TimePlace } from "./places";
import { type Said, unreadDay } from "./said";
import { type Line, plainText } from "./screen";

/** A day alone, at the left, over the rows of that day: a row of its own, or first in one that has a clock. */
export function isHeading({ line, said }: TimePlace, block: Block, places: Places): boolean {
  return places.parted && isDayAlone(said) && line === leadOf(block, places) && standsOver(block);
}

/** The day from this block on: of its heading, unread where what stands in the place of one is not read; `before` where there is none. */
export function headingFrom(block: Block, places: Places, before: Said | null): Said | null {
  const read = block.times.find((time) => isHeading(time, block, places));
  if (read) return read.said;
  const lead = leadOf(block, places);
  return lead && isUnread(lead, block, places) ? unreadDay : before;
}

function isDayAlone({ day, time, rest, dayOpen }: Said): boolean {
  return day !== null && time === null && !dayOpen && !mayBeDay(rest);
}

/** What begins the block, with nothing beside it, where headings begin. */
function leadOf({ lines, numbers }: Block, { left, size }: Places): Line | null {
  const [first] = bandsOf(lines);
  const [line, ...beside] = first?.lines ?? [];
  const isNumber = numbers.some((number) => number.line === line);
  return line && beside.length === 0 && !isNumber && line.box.x <= left + 2 * size ? line : null;
}

function standsOver({ lines, times }: Block): boolean {
  return lines.length === 1 || times.some(({ said }) => said.time !== null);
}

/** A day where rows are not parted, which may be that of the row above; else what may be one. A title is larger. */
function isUnread(lead: Line, block: Block, { parted, size }: Places): boolean {
  const told = block.times.find(({ line }) => line === lead)?.said;
  if (told) return told.time === null && told.minutesAgo === null && (!parted || standsOver(block));
  const isAlone = block.lines.length === 1;
  // 周明 with a time and no number is a row itself.
  if (lead.box.height > 1.3 * size || (!isAlone && block.numbers.length === 0)) return false;
  return mayBeDay(plainText(lead), { apart: !parted || !isAlone });
}
