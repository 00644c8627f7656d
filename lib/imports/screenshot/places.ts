import { barTop, isBarWord, isCut, isInHead, statusEnd } from "./bars";
import { bandsOf, blocksOf } from "./blocks";
import { readSaid, type Said } from "./said";
import { type Line, median, middle, plainText, type Screen } from "./screen";
import { readBlockedHidden, readHidden, readNumber, type ShownNumber } from "./shown-number";

/** said: a time on the number's own line. */
export type NumberPlace = { line: Line; shown: ShownNumber; said: Said | null; cut: boolean };
export type TimePlace = { line: Line; said: Said };
/** What stands in one row: several numbers only where rows could not be parted; others: neither number nor time. */
export type Block = { numbers: NumberPlace[]; times: TimePlace[]; others: Line[]; lines: Line[] };

/**
 * What stands where in a picture. size: height of a number in pixels; left: where numbers begin; foot: where the bar
 * does; parted: the room between lines tells the rows, else each block is no more than what stands side by side.
 */
export type Places = { blocks: Block[]; parted: boolean; size: number; left: number; foot: number };

export function placesOf(screen: Screen): Places {
  const foot = barTop(screen);
  const start = statusEnd(screen);
  const inList = (line: Line) => middle(line.box) >= start && !isInHead(line, screen);
  const lines = screen.lines.filter((line) => inList(line) && line.box.y < foot);
  const shown = lines.flatMap((line) => numberOf(line, screen) ?? []);
  const leads = shown.length > 0 ? shown.filter(({ cut }) => !cut) : lines.flatMap((line) => hiddenOf(line));
  const size = median(leads.map(({ line }) => line.box.height));
  const left = median(leads.map(({ line }) => line.box.x));
  const meant = (some: Line[]) => blockOf(some, shown, size);
  const rows = blocksOf(lines, { size, numbers: shown.length, isRow: (some) => isRow(meant(some)) });
  const told = rows?.map(meant) ?? [];
  const parted = rows !== null && !isTornApart(told);
  const blocks = parted ? told : bandsOf(lines).map((band) => meant(band.lines));
  const places = { parted, size, left, foot };
  return { ...places, blocks: blocks.map((block) => withHidden(block, places)) };
}

function numberOf(line: Line, screen: Screen): NumberPlace | null {
  const shown = readNumber(plainText(line));
  return shown && { line, shown, said: readSaid(shown.rest), cut: isCut(line, screen) };
}

function hiddenOf(line: Line, read = readHidden): NumberPlace[] {
  const shown = read(plainText(line));
  return shown ? [{ line, shown, said: null, cut: false }] : [];
}

function blockOf(lines: Line[], shown: NumberPlace[], size: number): Block {
  const numbers = shown
    .filter(({ line }) => lines.includes(line))
    .map((one) => ({ ...one, cut: one.cut || isSquashed(one.line, size) }));
  const rest = lines.filter((line) => !numbers.some((one) => one.line === line));
  const times = rest.flatMap((line) => {
    const said = readSaid(plainText(line));
    return said ? [{ line, said }] : [];
  });
  const others = rest.filter((line) => !times.some((time) => time.line === line));
  return { numbers, times, others, lines };
}

/** What is scrolled half behind a head is lower than the others. */
function isSquashed({ box }: Line, size: number): boolean {
  return box.height < 0.72 * size;
}

/** No more than one number, one clock and one day. */
function isRow({ numbers, times }: Block): boolean {
  const said = [...times.map((time) => time.said), ...numbers.flatMap((number) => number.said ?? [])];
  const clocks = said.filter(({ time, minutesAgo }) => time !== null || minutesAgo !== null);
  return numbers.length <= 1 && clocks.length <= 1 && said.filter(({ day }) => day !== null).length <= 1;
}

/** Most clocks stand in no row, but as if in rows of their own: all lines are far apart, and equally far. */
function isTornApart(blocks: Block[]): boolean {
  const timed = blocks.filter(({ times }) => times.some(({ said }) => said.time !== null));
  const alone = timed.filter(({ numbers, others }) => numbers.length === 0 && others.length === 0);
  const lacking = blocks.filter(({ numbers, times }) => numbers.length > 0 && times.length === 0);
  return lacking.length > 1 && 2 * alone.length > timed.length;
}

/** 未知号码 where a number would stand: first in a row without number, with a time or as large as a number. */
function withHidden(block: Block, { size, left }: Omit<Places, "blocks">): Block {
  if (block.numbers.length > 0) return block;
  const beside = besideNumbers(block, left, size);
  const isLarge = (line: Line) => line.box.height >= 0.9 * size;
  const [lead] = beside;
  const hidden =
    block.times.length > 0 ? hiddenAtTime(beside, isLarge) : hiddenIn(lead && isLarge(lead) ? [lead] : []);
  if (!hidden) return block;
  return { ...block, numbers: [hidden], others: block.others.filter((line) => line !== hidden.line) };
}

/** Its label may stand above it, or be all that is shown: 隐藏号码拦截. */
function hiddenAtTime(beside: Line[], isLarge: (line: Line) => boolean): NumberPlace | undefined {
  const [lead] = beside;
  const [tagged] = lead ? hiddenOf(lead, readBlockedHidden) : [];
  return hiddenIn(beside.filter((line) => line === lead || isLarge(line))) ?? tagged;
}

function hiddenIn(lines: Line[]): NumberPlace | undefined {
  return lines.flatMap((line) => hiddenOf(line))[0];
}

/** What stands where numbers stand, in a row that has none: first the uppermost. */
export function leadOf(block: Block, left: number, size: number): Line | undefined {
  return besideNumbers(block, left, size)[0];
}

function besideNumbers({ others }: Block, left: number, size: number): Line[] {
  return others.filter(({ box }) => Math.abs(box.x - left) < 2 * size);
}

/** Something of a row that the bar or the picture's edge hides. */
export function isHalfHidden(line: Line, { foot, left, size }: Places, screen: Screen): boolean {
  const beside = Math.abs(line.box.x - left) < 2 * size;
  return beside && line.box.y < foot && isCut(line, screen) && !isBarWord(line);
}
