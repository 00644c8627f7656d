import { isHeading } from "./headings";
import { missedRows } from "./missed";
import type { Pair } from "./pairs";
import { type Block, isHalfHidden, leadOf, type Places, type TimePlace } from "./places";
import type { LeftRow } from "./row";
import { type Box, type Line, median, middle, plainText, type Screen } from "./screen";

/** What belongs to rows of which no number could be read: names, unreadable figures, and rows half hidden. */
export function leftOver(places: Places, pairs: Pair[], screen: Screen): LeftRow[] {
  if (pairs.length === 0) return [];
  const rows = places.blocks.flatMap((block) => rowWithout(block, places, pairs, screen) ?? []);
  const hidden = screen.lines.filter((line) => isHalfHidden(line, places, screen));
  const known = [...pairs.map(({ number }) => number.line.box), ...rows.map(({ box }) => box)];
  const more = hidden
    .filter(({ box }) => known.every((other) => apart(box, other, places.size)))
    .map((line) => ({ box: across([line.box], screen), reason: "只露出一半，没法认全" }));
  return [...rows, ...more.slice(0, 1), ...missedRows(places, screen)];
}

/** A row of which no number could be read; every one below the first number is named, whatever else it shows. */
function rowWithout(block: Block, places: Places, pairs: Pair[], screen: Screen): LeftRow | null {
  if (block.numbers.length > 0) return null;
  const time = block.times.find((one) => !isHeading(one, block, places));
  const reason = time ? reasonWithTime(time, block, places, pairs) : reasonWithout(block, places, pairs);
  const boxes = block.lines.map((line) => line.box);
  return reason === null ? null : { box: across(boxes, screen), reason };
}

function reasonWithTime(time: TimePlace, block: Block, places: Places, pairs: Pair[]): string | null {
  const lead = leadOf(block, places.left, places.size);
  if (lead && (isInside(time, pairs) || isAtUsualPlace(lead, time, pairs, places.size)))
    return reasonOf(lead, block);
  if (isBelowFirst(time, pairs) && (places.parted || pairs.length === 1)) return withoutNumber(block);
  return places.parted && isNear(time, pairs, places.size) ? "只露出一半，没法认全" : null;
}

function reasonWithout(block: Block, places: Places, pairs: Pair[]): string | null {
  const lead = leadOf(block, places.left, places.size);
  const isRow = lead && block.times.length === 0 && isUnread(lead, places, pairs);
  return isRow ? reasonOf(lead, block) : null;
}

/** Neither number nor time, and yet no heading: figures below the first number, or a name as large as numbers among them. */
function isUnread(lead: Line, { size, parted }: Places, pairs: Pair[]): boolean {
  const ys = pairs.map(({ number }) => middle(number.line.box));
  const isAfter = middle(lead.box) > Math.min(...ys);
  const isName = parted && lead.box.height >= 0.9 * size && !isOutcome(plainText(lead));
  const isNumber = figuresIn(lead) > 4 && !/\d[:.]\d\d|月|日/.test(plainText(lead));
  return isAfter && (isNumber || (isName && middle(lead.box) < Math.max(...ys)));
}

/** Nothing above the list is a row: its first number cannot be far. */
function isNear({ line }: TimePlace, pairs: Pair[], size: number): boolean {
  return pairs.some(({ number }) => Math.abs(middle(number.line.box) - middle(line.box)) < 5 * size);
}

/** Between the first number and the last one no row can have lost its beginning. */
function isInside({ line }: TimePlace, pairs: Pair[]): boolean {
  const places = pairs.map(({ number }) => middle(number.line.box));
  return middle(line.box) > Math.min(...places) && middle(line.box) < Math.max(...places);
}

function isBelowFirst({ line }: TimePlace, pairs: Pair[]): boolean {
  return middle(line.box) > Math.min(...pairs.map(({ number }) => middle(number.line.box)));
}

/** As far from its time as numbers are from theirs. */
function isAtUsualPlace(lead: Line, { line }: TimePlace, pairs: Pair[], size: number): boolean {
  const apart = pairs.flatMap(({ number, time }) =>
    time ? [middle(time.line.box) - middle(number.line.box)] : [],
  );
  return Math.abs(middle(line.box) - middle(lead.box) - median(apart)) < 0.7 * size;
}

/** 32秒, 未接来电, 呼入1分26秒: what became of a call, and nobody's name. */
const outcomes =
  /\d+ ?(?:小时|分钟?|秒钟?|声)|未接听?|已?接听?|已取消|语音|视频|FaceTime|音频|国内|本地|的?(?:来电|去电|通话|电话)|呼[入出]|拨[出打]|被叫|主叫|拒接|已拒绝|已?拦截|响铃|响一声|无应答|时长|[\s|:：,，·丨()]/gi;

function isOutcome(text: string): boolean {
  return text.replace(outcomes, "") === "";
}

/** 没有号码：18:47 未接来电. */
function withoutNumber({ lines }: Block): string {
  return `这一行没有号码：${lines.map(plainText).join(" ").slice(0, 60)}`;
}

function reasonOf(lead: Line, block: Block): string {
  const text = plainText(lead);
  if (isOutcome(text)) return withoutNumber(block);
  return figuresIn(lead) > 4 ? `看不准号码：${text}` : `没有号码，只有名字：${text}`;
}

function figuresIn(line: Line): number {
  return plainText(line).replace(/\D/g, "").length;
}

function apart(a: Box, b: Box, size: number): boolean {
  return Math.abs(middle(a) - middle(b)) > size;
}

/** The whole width of the picture, with some room above and below. */
function across(boxes: Box[], screen: Screen): Box {
  const [first] = boxes;
  const room = (first?.height ?? 0) / 4;
  const top = Math.max(0, Math.round(Math.min(...boxes.map(({ y }) => y)) - room));
  const end = Math.min(
    screen.height,
    Math.round(Math.max(...boxes.map(({ y, height }) => y + height)) + room),
  );
  return { x: 0, y: top, width: screen.width, height: end - top };
}
